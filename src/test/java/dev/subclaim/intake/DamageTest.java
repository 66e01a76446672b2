package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, cut off or hostile. */
class DamageTest {
  private static final String ROLE =
      "{\"Arn\": \"arn:aws:iam::111111111111:role/ACCOUNT\", \"AssumeRolePolicyDocument\": "
          + Samples.POLICY
          + "}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "p.json | {'a': 1,} | cannot be read: line 1, column 8: a comma before `}`: JSON allows"
            + " none after the last entry",
        "p.yaml | a: [1, 2 | cannot be read: line 1, column 4: the `[` that begins here is never"
            + " closed",
        "p.json | {'RoleName': 'web', 'AssumeRolePolicyDocument': '{'} | the trust policy of web"
            + " cannot be read: line 1, column 51: the text ends, but the `{` of line 1, column 50"
            + " is still open; `}` missing",
        "p.json | {'RoleName': 'web', 'AssumeRolePolicyDocument': '%7B%22a'} | the trust policy of"
            + " web cannot be read: line 1, column 53: the string that begins here has no closing"
            + " double quote on its line",
      })
  void what_cannot_be_read_is_a_problem_and_a_failure(String path, String text, String message) {
    Facts facts = Samples.read(path, text.replace('\'', '"'));
    assertEquals(List.of("invalid-syntax"), facts.problems().stream().map(Problem::kind).toList());
    assertEquals(List.of(new Failure(path, message)), facts.failures());
    assertEquals(List.of(), facts.policies());
  }

  @Test
  void one_unreadable_policy_leaves_the_others() {
    Facts facts =
        Samples.read(
            "r.json",
            "{\"Roles\": [" + ROLE + ", {\"AssumeRolePolicyDocument\": \"{\"}, " + ROLE + "]}");
    assertEquals(2, facts.policies().size());
    assertEquals(1, facts.failures().size());
  }

  @Test
  void lines_before_a_broken_one_stay() {
    Facts facts = Samples.read("p.jsonl", Samples.POLICY + "\n{\"Version\"\n");
    assertEquals(1, facts.policies().size());
    assertEquals(1, facts.failures().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Roles\": [R],\n\"IsTruncated\": true, \"Marker\": \"AAA\"}",
        "{\"IsTruncated\": \"?\", \"Roles\": [R],\n\"NextToken\": \"eyJNYXJrZXIi\"}",
        "{\"RoleDetailList\": [R],\n\"Marker\": \"AAA\"}",
        "[{\"Roles\": [R]}, {\"Roles\": [R],\n\"IsTruncated\": true}]",
        "[{\"Roles\": [R],\n\"Marker\": \"AAA\"}, {\"Roles\": [S]}]",
        "{\"111111111111\": {\"Roles\": [R],\n\"Marker\": \"A\"}, \"222222222222\": {\"Roles\": []}}",
        "{\"Roles\": [],\n\"IsTruncated\": true}",
      })
  void a_cut_off_export_is_used_and_said_to_be_cut_off(String text) {
    Facts facts = Samples.read("r.json", roles(text));
    assertEquals(1, facts.failures().size());
    String message = facts.failures().get(0).message();
    assertTrue(
        message.matches("export is incomplete: `(IsTruncated|NextToken|Marker)` in line 2 .*"),
        message);
    assertEquals(text.contains("R]") || text.contains("S]"), !facts.policies().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Roles\": [R], \"IsTruncated\": false, \"Marker\": null}",
        "{\"Roles\": [R], \"IsTruncated\": false, \"Marker\": \"\"}",
        "[{\"Roles\": [R], \"IsTruncated\": true}, {\"Roles\": [R], \"IsTruncated\": false}]",
      })
  void a_whole_export_is_not(String text) {
    assertEquals(List.of(), Samples.read("r.json", roles(text)).failures());
  }

  private static String roles(String text) {
    return text.replace("R]", ROLE.replace("ACCOUNT", "web") + "]")
        .replace("S]", ROLE.replace("111111111111:role", "222222222222:role") + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'RoleDetailList': {}} | wrong-type `RoleDetailList` must be a list, not an object",
        "{'RoleDetailList': [3]} | wrong-type an entry for a role must be an object, not the number"
            + " `3`",
        "{'Roles': [{'RoleName': 'a'}]} | missing-element `AssumeRolePolicyDocument` is missing:"
            + " the role has no trust policy here",
        "{'RoleDetailList': [{}]} | missing-element `AssumeRolePolicyDocument` is missing: the role"
            + " has no trust policy here",
        "{'RoleName': [], 'AssumeRolePolicyDocument': {}} | wrong-type `RoleName` must be a text,"
            + " not a list",
        "{'Arn': 7, 'AssumeRolePolicyDocument': {}} | wrong-type `Arn` must be a text, not the"
            + " number `7`",
        "{'MaxSessionDuration': '3600', 'AssumeRolePolicyDocument': {}} | wrong-type"
            + " `MaxSessionDuration` must be a whole number, not a text",
        "{'MaxSessionDuration': 1e99, 'AssumeRolePolicyDocument': {}} | wrong-type"
            + " `MaxSessionDuration` must be a whole number, not the number `1e99`",
      })
  void wrong_types_are_problems(String text, String expected) {
    Facts facts = Samples.read("r.json", text.replace('\'', '"'));
    List<String> problems =
        facts.problems().stream().map(problem -> problem.kind() + " " + problem.message()).toList();
    assertEquals(List.of(expected), problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "3", "true", "\"\"", "\"***\"", "\"not a policy\""})
  void a_policy_of_the_wrong_type_is_the_policys_problem(String policy) {
    Facts facts = Samples.read("r.json", "{\"AssumeRolePolicyDocument\": " + policy + "}");
    List<Problem> problems = facts.policies().get(0).policy().problems();
    assertEquals(List.of("wrong-type"), problems.stream().map(Problem::kind).toList());
  }

  @Test
  void a_name_given_twice_belongs_to_the_policy_it_stands_in() {
    String twice = "{\"Version\": \"2012-10-17\", \"Version\": \"2012-10-17\", \"Statement\": []}";
    Facts facts =
        Samples.read(
            "r.json",
            "{\"RoleName\": \"a\", \"RoleName\": \"a\",\n\"AssumeRolePolicyDocument\": "
                + twice
                + "}");
    assertEquals(List.of("duplicate-key"), facts.problems().stream().map(Problem::kind).toList());
    assertEquals(1, facts.problems().get(0).span().line());
    assertTrue(
        facts.policies().get(0).policy().problems().stream()
            .anyMatch(problem -> problem.kind().equals("duplicate-key")));
  }

  @Test
  void names_stay_as_they_are_written() {
    String name = "web\\u001b[31m\\u0000\\u202e\\ud800";
    Role role =
        Samples.read(
                "r.json",
                "{\"RoleName\": \""
                    + name
                    + "\", \"AssumeRolePolicyDocument\": "
                    + Samples.POLICY
                    + "}")
            .policies()
            .get(0)
            .role();
    assertEquals(Optional.of("web\u001b[31m\0\u202e\ud800"), role.name());
  }

  @Test
  void a_name_is_taken_from_the_arn_when_it_stands_nowhere_else() {
    String arn = "\"arn:aws-cn:iam::111111111111:role/ci/web-deploy\"";
    Role role =
        Samples.read("r.json", "{\"Arn\": " + arn + ", \"AssumeRolePolicyDocument\": {}}")
            .policies()
            .get(0)
            .role();
    assertEquals("web-deploy", role.display());
    assertEquals(Optional.of("111111111111"), role.account());
  }

  @Test
  void no_damage_to_an_export_makes_reading_fail() {
    Random random = new Random(20260101);
    String whole = Samples.accountExport(12);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder(whole);
      for (int i = 0; i <= random.nextInt(4); i++) {
        int at = random.nextInt(text.length() - 40);
        String put = List.of("{", "[", "\"", "3", "null", "%", "", "]}").get(random.nextInt(8));
        text.replace(at, at + random.nextInt(40), put);
      }
      Facts facts = Samples.read(random.nextBoolean() ? "r.json" : "r.yaml", text.toString());
      boolean broken =
          facts.problems().stream().anyMatch(problem -> problem.kind().equals("invalid-syntax"));
      assertEquals(broken, !facts.failures().isEmpty());
    }
  }
}
