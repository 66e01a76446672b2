package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What exports tell of a role besides its trust policy. `'` stands for a double quote. */
class RoleDetailsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "true  | {'Effect': 'Allow', 'Action': '*', 'Resource': '*'}",
        "true  | [{'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'}, {'Effect': 'Allow',"
            + " 'Action': ['s3:*', '*:*'], 'Resource': ['*'], 'Condition': {}}]",
        "false | {'Effect': 'Deny', 'Action': '*', 'Resource': '*'}",
        "false | {'Effect': 'Allow', 'Action': 's3:*', 'Resource': '*'}",
        "false | {'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s3:::logs/*'}",
        "false | {'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*'}",
        "false | {'Effect': 'Allow', 'Action': '*', 'Resource': '*',"
            + " 'Condition': {'Bool': {'aws:MultiFactorAuthPresent': 'true'}}}",
        "false | 'Allow'",
      })
  void an_inline_policy_that_allows_everything(boolean everything, String statement) {
    String document = "{'Version': '2012-10-17', 'Statement': " + statement + "}";
    for (String written : List.of(document, encoded(document))) {
      RoleDetails details =
          details("'RolePolicyList': [{'PolicyName': 'all', 'PolicyDocument': " + written + "}]");
      List<String> names = details.unlimited().stream().map(InlinePolicy::name).toList();
      assertEquals(everything ? List.of("all") : List.of(), names);
    }
  }

  private static String encoded(String document) {
    return "'" + Samples.encoded(document.replace('\'', '"')) + "'";
  }

  @Test
  void a_policy_of_ones_own_is_not_that_of_aws() {
    RoleDetails details =
        details(
            "'AttachedManagedPolicies': ["
                + "{'PolicyArn': 'arn:aws:iam::111111111111:policy/AdministratorAccess'},"
                + "{'PolicyArn': 'arn:aws-cn:iam::aws:policy/AdministratorAccess'},"
                + "{'PolicyArn': 'arn:aws:iam::aws:policy/service-role/AWSLambdaRole'}, 3, {}]");
    assertEquals(
        List.of("AdministratorAccess", "AdministratorAccess", "AWSLambdaRole"),
        details.attached().orElseThrow().stream().map(AttachedPolicy::name).toList());
    assertEquals(
        List.of(Optional.of("arn:aws-cn:iam::aws:policy/AdministratorAccess")),
        details.powerful().stream().map(AttachedPolicy::arn).toList());
  }

  @Test
  void what_is_not_told_is_not_known() {
    assertEquals(RoleDetails.UNKNOWN, details("'RoleId': 'AROAEXAMPLE'"));
  }

  @Test
  void other_tools_write_other_names() {
    RoleDetails details =
        details(
            "'tags': {'team': 'web', 'empty': null},"
                + "'attached_policy_arns': ['arn:aws:iam::aws:policy/PowerUserAccess'],"
                + "'role_last_used_date': '2026-11-19T07:41:02Z',"
                + "'permissions_boundary': {'permissionsBoundaryArn': 'arn:x'}");
    assertEquals(Map.of("team", "web"), details.tags());
    assertEquals(1, details.powerful().size());
    assertEquals(Optional.of("2026-11-19"), details.lastUse().flatMap(LastUse::day));
    assertEquals(Optional.of("arn:x"), details.boundary());
  }

  @Test
  void details_of_the_wrong_type_are_none() {
    RoleDetails details =
        details(
            "'Tags': 3, 'AttachedManagedPolicies': {}, 'RolePolicyList': [[]],"
                + " 'RoleLastUsed': 'x', 'PermissionsBoundary': []");
    assertEquals(Map.of(), details.tags());
    assertEquals(Optional.empty(), details.attached());
    assertEquals(Optional.of(List.of()), details.inline());
    assertEquals(Optional.empty(), details.lastUse());
    assertEquals(Optional.empty(), details.boundary());
  }

  @ParameterizedTest
  @CsvSource({
    "web-deploy.attached.json, web-deploy",
    "exports/1/web-deploy-attached-policies.json.gz, web-deploy",
    "attached/web.json, web",
    "role-reader.json, role-reader",
    "-, -"
  })
  void attached_policies_alone_belong_to_the_role_that_the_file_is_called_after(
      String path, String role) {
    Facts facts = Samples.read(path, "{\"AttachedPolicies\": []}");
    assertEquals(Optional.of("attached policies"), facts.kind());
    assertEquals(role, facts.aws().attachments().get(0).role());
    assertEquals(false, facts.judged());
  }

  @Test
  void a_script_may_have_added_the_name() {
    RoleAttachments told =
        Samples.read(
                "exports/x.json",
                "{\"RoleName\": \"web\", \"AttachedPolicies\": [{\"PolicyArn\":"
                    + " \"arn:aws:iam::aws:policy/PowerUserAccess\"}]}")
            .aws()
            .attachments()
            .get(0);
    assertEquals("web in exports", told.role() + " in " + told.folder());
    assertEquals(true, told.policies().get(0).powerful());
  }

  private static RoleDetails details(String members) {
    String text = "{'AssumeRolePolicyDocument': {}, " + members + "}";
    return Samples.read("r.json", text.replace('\'', '"')).policies().get(0).role().details();
  }
}
