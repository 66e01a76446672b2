package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.subclaim.policy.ParsedPolicy;
import dev.subclaim.source.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the AWS CLI prints. */
class ExportsTest {
  private static final List<String> ROLES =
      List.of(
          "AWSServiceRoleForSupport",
          "AWSServiceRoleForTrustedAdvisor",
          "AWSReservedSSO_AdministratorAccess_0123456789abcdef",
          "corp-admins",
          "web-server",
          "thumbnails-lambda",
          "audit-from-security",
          "gha-web-deploy",
          "web-deploy",
          "web-esc",
          "eks-frontend",
          "mobile-app-users");

  @Test
  void one_role_with_its_facts() {
    Facts facts = clean("get-role.json", "role export");
    Role role = facts.policies().get(0).role();
    RoleDetails details =
        new RoleDetails(
            Map.of("team", "platform"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new LastUse(Optional.of("2026-11-19T07:41:02+00:00"), Optional.of("eu-west-1"))),
            Optional.empty(),
            role.details().maxSessionAt());
    Role expected =
        new Role(
            "web-deploy",
            Optional.of("arn:aws:iam::111111111111:role/web-deploy"),
            Optional.of("web-deploy"),
            Optional.of("111111111111"),
            Optional.of(3600),
            details);
    assertEquals(expected, role);
    assertEquals("role export", facts.policies().get(0).container());
  }

  @Test
  void a_list_tells_the_maximum_session() {
    Facts facts = clean("list-roles.json", "role list");
    assertEquals(ROLES, names(facts));
    assertEquals(Optional.of(43200), facts.policies().get(9).role().maxSessionSeconds());
    assertEquals(Optional.of(3600), facts.policies().get(8).role().maxSessionSeconds());
  }

  @Test
  void account_details_do_not() {
    Facts facts = clean("account-authorization-details.json", "account export");
    facts
        .policies()
        .forEach(policy -> assertEquals(Optional.empty(), policy.role().maxSessionSeconds()));
  }

  @Test
  void account_details_tell_power_owner_and_last_use() {
    List<RolePolicy> roles =
        clean("account-authorization-details.json", "account export").policies();
    RoleDetails github = roles.get(7).role().details();
    assertEquals(List.of("AdministratorAccess"), policies(github.powerful()));
    assertEquals(Map.of("team", "web"), github.tags());
    assertEquals(Optional.of("2026-11-19"), github.lastUse().flatMap(LastUse::day));
    RoleDetails deploy = roles.get(8).role().details();
    assertEquals(List.of("PowerUserAccess"), policies(deploy.powerful()));
    assertEquals(Optional.of(new LastUse(Optional.empty(), Optional.empty())), deploy.lastUse());
    assertEquals(
        Optional.of("arn:aws:iam::111111111111:policy/deployments-boundary"), deploy.boundary());
    RoleDetails lambda = roles.get(5).role().details();
    assertEquals(Optional.of(1), lambda.inline().map(List::size));
    assertEquals(List.of(), lambda.unlimited());
    assertEquals(Optional.of(List.of()), roles.get(9).role().details().attached());
  }

  private static List<String> policies(List<AttachedPolicy> attached) {
    return attached.stream().map(AttachedPolicy::name).toList();
  }

  @Test
  void roles_inside_instance_profiles_are_not_counted_again() {
    assertEquals(ROLES, names(clean("account-authorization-details.json", "account export")));
  }

  @Test
  void the_account_is_that_of_the_arn() {
    Facts facts = clean("account-authorization-details.json", "account export");
    facts
        .policies()
        .forEach(policy -> assertEquals(Optional.of("111111111111"), policy.role().account()));
  }

  @Test
  void an_encoded_policy_among_others_has_its_place_in_the_file() {
    RolePolicy esc =
        clean("account-authorization-details.json", "account export").policies().get(9);
    assertEquals("web-esc", esc.role().display());
    assertEquals(
        "%22pulumi%3Aenvironments%3Aorg%3Aacme%3Aenv%3Aweb%2Fprod%22",
        Samples.written(
            esc, "Statement", 0, "Condition", "StringEquals", "api.pulumi.com/oidc:sub"));
    assertEquals(341, esc.policy().policy().tree().span().line());
  }

  @Test
  void accounts_have_names() {
    Facts facts = clean("list-accounts.json", "account list");
    AccountNames names = AccountNames.of(List.of(facts));
    assertEquals(Optional.of("data-dev"), names.of(Optional.of("222222222222")));
    assertEquals(Optional.empty(), names.of(Optional.of("333333333333")));
    assertEquals(Optional.empty(), names.of(Optional.empty()));
    assertEquals(Optional.of("SUSPENDED"), facts.aws().accounts().get(1).status());
    assertEquals(false, facts.judged(), "names alone are nothing to judge");
  }

  @Test
  void a_thousand_roles() {
    Facts facts = Samples.read("big.json", Samples.accountExport(1000));
    assertEquals(1000, facts.policies().size());
    assertEquals("role-00999", facts.policies().get(999).role().display());
    assertEquals(List.of(), problems(facts));
  }

  @Test
  void many_roles_take_time_in_proportion() {
    String text = Samples.accountExport(20_000);
    Facts facts = assertTimeout(Duration.ofSeconds(30), () -> Samples.read("big.json", text));
    assertEquals(20_000, facts.policies().size());
  }

  private static Facts clean(String name, String kind) {
    Facts facts = Samples.export(name);
    assertEquals(Optional.of(kind), facts.kind());
    assertEquals(List.of(), facts.failures());
    assertEquals(List.of(), problems(facts));
    return facts;
  }

  private static List<Problem> problems(Facts facts) {
    List<ParsedPolicy> parsed = facts.policies().stream().map(RolePolicy::policy).toList();
    assertEquals(List.of(), facts.problems());
    return parsed.stream().flatMap(policy -> policy.problems().stream()).toList();
  }

  private static List<String> names(Facts facts) {
    return facts.policies().stream().map(policy -> policy.role().name().orElseThrow()).toList();
  }
}
