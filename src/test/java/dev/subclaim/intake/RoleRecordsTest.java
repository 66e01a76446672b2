package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What inventory tools and scripts keep of roles. */
class RoleRecordsTest {
  @ParameterizedTest
  @CsvSource({
    "steampipe.json, role records, 7200, 2026-11-19",
    "cloudquery.jsonl, role records, 3600, 2026-11-19",
    "boto3.json, role export, 3600, never",
  })
  void a_role_in_the_words_of_a_tool(String name, String kind, int seconds, String used) {
    Facts facts = Samples.export(name);
    assertEquals(Optional.of(kind), facts.kind());
    assertEquals(List.of(), facts.problems());
    assertEquals(List.of(), facts.failures());
    assertEquals(1, facts.policies().size(), "the canonicalised policy is not a second one");
    RolePolicy policy = facts.policies().get(0);
    assertEquals(List.of(), policy.policy().problems());
    assertEquals(1, policy.policy().policy().statements().size());
    Role role = policy.role();
    assertEquals(Optional.of("arn:aws:iam::222222222222:role/etl-deploy"), role.arn());
    assertEquals("etl-deploy", role.display());
    assertEquals(Optional.of(seconds), role.maxSessionSeconds());
    assertEquals(used, role.details().lastUse().orElseThrow().day().orElse("never"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'rows': [#, #], 'columns': []}",
        "{'data': [#, {}, #]}",
        "[#, {'assumeRolePolicy': @, 'name': 'b'}]",
        "{'111111111111': [#], '222222222222': {'roles': [#]}}",
      })
  void wrapped_in_lists_of_any_name(String text) {
    String json =
        text.replace("#", "{'arn': 'arn:aws:iam::111111111111:role/a', 'assume_role_policy': @}")
            .replace('\'', '"')
            .replace("@", Samples.POLICY);
    Facts facts = Samples.read("r.json", json);
    assertEquals(2, facts.policies().size());
    assertEquals(List.of(), facts.problems());
  }

  @Test
  void a_policy_beside_nothing_else_is_no_record() {
    Facts facts = Samples.read("r.json", "{\"assume_role_policy\": {}}");
    assertEquals(Optional.empty(), facts.kind());
  }

  @Test
  void an_account_beside_the_role_counts_where_the_arn_is_missing() {
    String json = "{\"account_id\": \"333333333333\", \"name\": \"a\", \"assumeRolePolicy\": {}}";
    assertEquals(
        Optional.of("333333333333"),
        Samples.read("r.json", json).policies().get(0).role().account());
  }
}
