package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS Config exports. */
class ConfigItemsTest {
  private static final Object[] SUBJECT = {
    "Statement", 0, "Condition", "StringLike", "api.pulumi.com/oidc:sub"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config-history.json",
        "config-batch.json",
        "config-snapshot.json",
        "config-rule-event.json",
        "config-query.json"
      })
  void a_role_is_found_in_every_form(String name) {
    Facts facts = Samples.export(name);
    assertEquals(Optional.of("AWS Config export"), facts.kind());
    assertEquals(List.of(), facts.problems());
    assertEquals(List.of(), facts.failures());
    RolePolicy policy = facts.policies().get(0);
    Role role = policy.role();
    assertEquals(Optional.of("arn:aws:iam::222222222222:role/etl-deploy"), role.arn());
    assertEquals("etl-deploy", role.display());
    assertEquals(Optional.of("222222222222"), role.account());
    assertEquals(
        List.of("ReadOnlyAccess"),
        role.details().attached().orElseThrow().stream().map(AttachedPolicy::name).toList());
    assertEquals(List.of(), policy.policy().problems());
    assertEquals(
        "pulumi%3Adeploy%3Aorg%3Aacme%3Aproject%3Aetl%3Astack%3Aprod%3A%2A",
        Samples.written(policy, SUBJECT).replaceAll("%22|[\"\\\\]", ""),
        "places point into the file");
  }

  @Test
  void a_history_is_judged_by_its_newest_item() {
    assertEquals(1, Samples.export("config-history.json").policies().size());
    String turned =
        Samples.export("config-history.json").source().content().replace("2026-11", "2026-01");
    RolePolicy policy = Samples.read("h.json", turned).policies().get(0);
    assertTrue(Samples.written(policy, SUBJECT).contains("pulumi%3Adeploy%3Aorg%3Aacme%3A%2A"));
  }

  @Test
  void deleted_resources_and_others_are_left_out() {
    assertEquals(
        List.of("etl-deploy", "etl-esc"),
        Samples.export("config-batch.json").policies().stream()
            .map(policy -> policy.role().display())
            .toList());
    assertEquals(1, Samples.export("config-snapshot.json").policies().size());
  }

  @Test
  void items_tell_power_and_tags() {
    RoleDetails details = Samples.export("config-batch.json").policies().get(0).role().details();
    assertEquals(
        List.of("everything"), details.unlimited().stream().map(InlinePolicy::name).toList());
    assertEquals(Map.of("team", "data"), details.tags());
  }

  @Test
  void providers_stand_in_snapshots_too() {
    OidcProvider provider = Samples.export("config-snapshot.json").providers().get(0);
    assertEquals("api.pulumi.com/oidc", provider.url());
    assertEquals(Optional.of("222222222222"), provider.account());
    assertEquals(Optional.of("aws"), provider.partition());
    assertEquals(
        List.of("acme", "aws:acme"),
        provider.clientIds().orElseThrow().stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'baseConfigurationItems': [], 'unprocessedResourceKeys': [{}, {}]} | export is"
            + " incomplete: AWS Config left 2 resources out (`unprocessedResourceKeys`); ask for"
            + " them again",
        "{'Results': ['{\\'a'], 'QueryInfo': {}} | a result cannot be read: line 1, column 16: the"
            + " string that begins here has no closing double quote on its line",
        "{'configurationItem': {'configuration': '{', 'resourceName': 'web'}} | the configuration"
            + " of web cannot be read: line 1, column 43: the text ends, but the `{` of line 1,"
            + " column 42 is still open; `}` missing",
      })
  void what_is_missing_is_said(String text, String message) {
    Facts facts = Samples.read("c.json", text.replace('\'', '"'));
    assertEquals(List.of(new Failure("c.json", message)), facts.failures());
  }

  @Test
  void a_query_that_was_cut_off_is_not_whole() {
    Facts facts =
        Samples.read("q.json", "{\"Results\": [], \"QueryInfo\": {}, \"NextToken\": \"x\"}");
    assertEquals(1, facts.failures().size());
  }
}
