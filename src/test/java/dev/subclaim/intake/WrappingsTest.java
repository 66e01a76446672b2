package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies inside strings, lists, lines and documents. */
class WrappingsTest {
  private static final Object[] AUDIENCE = {
    "Statement", 0, "Condition", "StringEquals", "api.pulumi.com/oidc:aud"
  };

  static List<String> wrapped() {
    String policy = Samples.POLICY;
    String indented = policy.replace("{", "{\n  ").replace(",", ",\n\t");
    String encoded = Samples.encoded(policy);
    return List.of(
        policy,
        "\uFEFF" + policy,
        indented,
        Samples.quoted(policy),
        Samples.quoted("\n  " + indented),
        Samples.quoted(encoded),
        encoded,
        encoded.replace("%7B", "%7b") + "\n",
        Samples.encoded(encoded),
        Samples.quoted(Samples.quoted(policy)),
        Samples.quoted(Samples.encoded(encoded)),
        Samples.quoted(Samples.encoded(Samples.quoted(policy))),
        Samples.quoted(Samples.quoted(Samples.quoted(policy))));
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void a_policy_is_found_in_three_wrappings(String text) {
    assertFound(Samples.read("-", text), "trust policy");
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void and_in_a_role_where_places_point_into_the_file(String text) {
    boolean json = text.startsWith("{") || text.startsWith("\"");
    String value = json ? text : Samples.quoted(text);
    Facts facts =
        Samples.read("r.json", "{\"Role\":\n {\"AssumeRolePolicyDocument\":\n" + value + "}}");
    assertFound(facts, "role export");
    assertEquals(3, facts.policies().get(0).policy().policy().tree().span().line());
  }

  private static void assertFound(Facts facts, String kind) {
    assertEquals(List.of(), facts.problems());
    assertEquals(List.of(), facts.failures());
    assertEquals(Optional.of(kind), facts.kind());
    RolePolicy policy = facts.policies().get(0);
    assertEquals(List.of(), policy.policy().problems());
    assertEquals(
        "acme", Samples.written(policy, AUDIENCE).replaceAll("%(25)*(22|5C)|[\"\\\\]", ""));
  }

  @Test
  void four_wrappings_are_one_too_many() {
    String three = Samples.quoted(Samples.quoted(Samples.quoted(Samples.POLICY)));
    Facts facts =
        Samples.read("r.json", "{\"AssumeRolePolicyDocument\": " + Samples.quoted(three) + "}");
    Problem problem = facts.policies().get(0).policy().problems().get(0);
    assertEquals("wrong-type", problem.kind());
  }

  @Test
  void line_and_column_inside_an_encoded_policy() {
    String text =
        "{\"Role\": {\"RoleName\": \"é\",\n  \"AssumeRolePolicyDocument\": \""
            + Samples.encoded("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"allow\"}]}")
            + "\"}}";
    RolePolicy policy = Samples.read("r.json", text).policies().get(0);
    Problem effect =
        policy.policy().problems().stream()
            .filter(problem -> problem.kind().equals("invalid-effect"))
            .findFirst()
            .orElseThrow();
    int column = text.split("\n")[1].indexOf("%22allow%22") + 1;
    assertEquals("r.json:2:" + column, effect.span().toString());
  }

  @Test
  void a_list_of_policies() {
    Facts facts = Samples.read("p.json", "[" + Samples.POLICY + ",\n" + Samples.POLICY + "]");
    assertEquals(List.of(1, 2), lines(facts));
    assertEquals(Optional.of("trust policy"), facts.kind());
  }

  @Test
  void a_policy_a_line() {
    Facts facts = Samples.read("p.jsonl", Samples.POLICY + "\n\n" + Samples.POLICY + "\n");
    assertEquals(List.of(1, 3), lines(facts));
  }

  @Test
  void exports_one_after_another() {
    String one = "{\n\"RoleName\": \"a\", \"AssumeRolePolicyDocument\":\n" + Samples.POLICY + "}";
    Facts facts = Samples.read("all.json", one + "\n" + one + one + "\n");
    assertEquals(List.of(), facts.failures());
    assertEquals(List.of(3, 6, 8), lines(facts));
  }

  @Test
  void a_file_of_a_policy_holds_one() {
    Facts facts = Samples.read("p.json", Samples.POLICY + "\n" + Samples.POLICY);
    assertEquals(1, facts.failures().size());
    assertEquals(1, Samples.read("p.json", "{\"Roles\": []}\n{\"Roles\": [}").failures().size());
  }

  @Test
  void yaml_documents() {
    String yaml =
        """
        # who may deploy
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal: {Federated: cognito-identity.amazonaws.com}
            Action: sts:AssumeRoleWithWebIdentity
        ---
        Role:
          RoleName: web-deploy
          MaxSessionDuration: 7200
          AssumeRolePolicyDocument: |
            {
              "Version": "2012-10-17",
              "Statement": []
            }
        """;
    Facts facts = Samples.read("p.yaml", yaml);
    assertEquals(List.of(), facts.failures());
    assertEquals(List.of(2, 12), lines(facts));
    Role role = facts.policies().get(1).role();
    assertEquals("web-deploy", role.display());
    assertEquals(Optional.of(7200), role.maxSessionSeconds());
    assertEquals("[]", Samples.written(facts.policies().get(1), "Statement"));
  }

  @Test
  void exports_by_account() {
    String one = "{\"RoleDetailList\": [{\"RoleName\": \"a\", \"AssumeRolePolicyDocument\": %s}]}";
    String page = one.formatted(Samples.POLICY);
    Facts facts =
        Samples.read("p.json", "{\"111111111111\": " + page + ", \"222222222222\": " + page + "}");
    assertEquals(Optional.of("account export"), facts.kind());
    assertEquals(2, facts.policies().size());
  }

  @Test
  void what_one_part_of_a_list_is_does_not_hide_the_others() {
    String users = "{\"UserDetailList\": []}";
    Facts facts = Samples.read("p.json", "[" + users + ", " + Samples.POLICY + "]");
    assertEquals(1, facts.policies().size());
    assertEquals(
        Optional.of("an account export without RoleDetailList; add --filter Role"), facts.hint());
  }

  private static List<Integer> lines(Facts facts) {
    return facts.policies().stream()
        .map(policy -> policy.policy().policy().tree().span())
        .map(Span::line)
        .toList();
  }
}
