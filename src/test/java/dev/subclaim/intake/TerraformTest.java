package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans and states of Terraform; what is not known yet stands in « ». */
class TerraformTest {
  private static final Path PLAN = Path.of("testdata", "plans", "terraform.json");

  @Test
  void a_plan_tells_the_roles_after_the_changes() {
    Facts facts = clean(PLAN, "Terraform plan");
    assertEquals(
        List.of(
            "api-deploy",
            "jobs-deploy",
            "web-deploy",
            "etl-deploy",
            "data.aws_iam_policy_document.other"),
        facts.policies().stream().map(policy -> policy.role().display()).toList(),
        "a role that is destroyed is none; a document that a role has is not judged twice");
    Role api = facts.policies().get(0).role();
    assertEquals(Optional.of("arn:aws:iam::111111111111:role/api-deploy"), api.arn());
    assertEquals(Optional.of(7200), api.maxSessionSeconds());
    assertEquals(Map.of("team", "platform"), api.details().tags());
    assertEquals(
        "acme", Samples.written(facts.policies().get(0), AUDIENCE).replaceAll("[\\\\\"]", ""));
    assertEquals(1, facts.policies().get(2).role().details().powerful().size());
    assertEquals(1, facts.policies().get(3).role().details().unlimited().size());
  }

  private static final Object[] AUDIENCE = {
    "Statement", 0, "Condition", "StringEquals", "api.pulumi.com/oidc:aud"
  };

  @Test
  void what_is_known_only_later_is_not_known() {
    assertEquals("«known after apply»", Shown.of(clean(PLAN, "Terraform plan").policies().get(1)));
  }

  /** The provider is new, so its ARN and the document are not known; the document's blocks are. */
  @Test
  void a_document_is_put_together_from_its_blocks() {
    RolePolicy web = clean(PLAN, "Terraform plan").policies().get(2);
    assertEquals(
        "{Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Federated:"
            + " [arn:«${partition}»:iam::«${account}»:oidc-provider/"
            + "token.actions.githubusercontent.com]}, Action: [sts:AssumeRoleWithWebIdentity],"
            + " Condition: {StringEquals: {token.actions.githubusercontent.com:aud:"
            + " [sts.amazonaws.com]}, StringLike: {token.actions.githubusercontent.com:sub:"
            + " [repo:acme/web:ref:refs/heads/main, repo:acme/${aws:PrincipalTag/repo}:*]}}}]}",
        Shown.of(web));
    assertEquals(
        "repo:acme/&{aws:PrincipalTag/repo}:*",
        Samples.written(
            web,
            "Statement",
            0,
            "Condition",
            "StringLike",
            "token.actions.githubusercontent.com:sub",
            1),
        "Terraform's escape, in the file");
  }

  @Test
  void several_principals_in_a_block_stay_unknown() {
    String plan =
        Samples.file(PLAN)
            .source()
            .content()
            .replace(
                "\"aws_iam_openid_connect_provider.github.arn\",",
                "\"aws_iam_openid_connect_provider.github.arn\", \"var.other\",");
    RolePolicy web = Samples.read("plan.json", plan).policies().get(2);
    assertTrue(Shown.of(web).contains("Principal: {Federated: [«known after apply»]}"));
  }

  @Test
  void a_plan_without_configuration_tells_what_it_can() {
    String plan = Samples.file(PLAN).source().content().replace("\"configuration\"", "\"x\"");
    RolePolicy web = Samples.read("plan.json", plan).policies().get(2);
    assertEquals("«known after apply»", Shown.of(web));
    String changes = plan.replace("\"planned_values\"", "\"y\"");
    assertEquals(5, Samples.read("plan.json", changes).policies().size());
  }

  @ParameterizedTest
  @CsvSource({"terraform-show.json", "terraform.tfstate"})
  void a_state_tells_everything(String name) {
    Facts facts = clean(Path.of("testdata", "states", name), "Terraform state");
    assertEquals(1, facts.policies().size(), "the document is the role's");
    RolePolicy policy = facts.policies().get(0);
    assertEquals(Optional.of("arn:aws:iam::111111111111:role/api-deploy"), policy.role().arn());
    assertEquals(1, policy.role().details().powerful().size());
    assertEquals(2, policy.role().details().attached().orElseThrow().size());
    assertEquals("acme", Samples.written(policy, AUDIENCE).replaceAll("[\\\\\"]", ""));
    OidcProvider provider = facts.providers().get(0);
    assertEquals("api.pulumi.com/oidc", provider.url());
    assertEquals(Optional.of("111111111111"), provider.account());
    assertEquals(2, provider.clientIds().orElseThrow().size());
  }

  @Test
  void addresses_name_what_has_no_name() {
    String state =
        "{'terraform_version': '1', 'resources': [{'module': 'module.ci[0]', 'mode': 'managed',"
            + " 'type': 'aws_iam_role', 'name': 'r', 'instances': [{'index_key': 'a', 'attributes':"
            + " {'assume_role_policy': '{}'}}, {'index_key': 3, 'attributes':"
            + " {'assume_role_policy': '{}'}}]}]}";
    assertEquals(
        List.of("module.ci[0].aws_iam_role.r[\"a\"]", "module.ci[0].aws_iam_role.r[3]"),
        Samples.read("s.json", state.replace('\'', '"')).policies().stream()
            .map(policy -> policy.role().display())
            .toList());
  }

  private static Facts clean(Path file, String kind) {
    Facts facts = Samples.file(file);
    assertEquals(Optional.of(kind), facts.kind());
    assertEquals(List.of(), facts.problems());
    assertEquals(List.of(), facts.failures());
    facts.policies().forEach(policy -> assertEquals(List.of(), policy.policy().problems()));
    return facts;
  }
}
