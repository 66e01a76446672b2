package dev.subclaim.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
  private static final String EVERYTHING =
      """
      version: 1
      organizations:
        pulumi-cloud: [acme]
        github-actions:
          - acme
          - acme-labs
      issuers:
        pulumi-cloud: {url: https://pulumi.acme.example/oidc}
      inventory:
        stacks:
          - acme/web/prod
          - {name: acme/web/dev, settings: deploy/dev.json}
        environments:
          - acme/web/prod
          - {name: acme/web/dev, definition: esc/dev.yaml}
        roles:
          - {arn: "arn:aws:iam::222222222222:role/web", policy: iam/web.json}
        from: [stacks.json]
        complete: true
      tiers:
        prod: ["acme/*/prod"]
      owners:
        - {account: "222222222222", owner: payments}
        - {role: "web-*", owner: web}
        - {tag: team}
      rules:
        project-wide: {enabled: false, reason: one stack a project}
      overrides:
        - {paths: ["dev/**"], rules: {stack-prefix: {options: {allow: "pr-*"}}}}
      suppressions: subclaim-suppressions.yaml
      """;

  @Test
  void readsTheWholeFormat() {
    Configured read = read(EVERYTHING);
    assertEquals(List.of(), read.problems());
    Configuration configuration = read.configuration();
    assertEquals(List.of("acme"), configuration.organizations().of("pulumi-cloud"));
    assertEquals(List.of("acme", "acme-labs"), configuration.organizations().of("github-actions"));
    assertEquals(
        Optional.of("subclaim.yaml:6"),
        configuration.organizations().origin("github-actions", "acme-labs"));
    assertEquals(Map.of("pulumi-cloud", "pulumi.acme.example/oidc"), configuration.issuerUrls());
  }

  @Test
  void knowsWhatTheTeamHas() {
    Configuration configuration = read(EVERYTHING).configuration();
    Inventory inventory = configuration.inventory();
    assertEquals(
        List.of("acme/web/prod", "acme/web/dev"),
        inventory.stacks().stream().map(s -> s.name().toString()).toList());
    assertEquals(
        Optional.of("deploy/dev.json"), inventory.stacks().get(1).file().map(FileRef::path));
    assertEquals(
        Optional.of("esc/dev.yaml"), inventory.environments().get(1).file().map(FileRef::path));
    assertEquals("arn:aws:iam::222222222222:role/web", inventory.roles().get(0).arn());
    assertEquals("iam/web.json", inventory.roles().get(0).policy().path());
    assertEquals("stacks.json", inventory.from().get(0).path());
    assertTrue(inventory.complete());
    assertEquals(11, inventory.stacks().get(0).at().line());
  }

  @Test
  void knowsTiersAndOwners() {
    Configuration configuration = read(EVERYTHING).configuration();
    assertEquals(Optional.of("prod"), configuration.tiers().of(name("acme/api/prod")));
    assertEquals(Optional.empty(), configuration.tiers().of(name("acme/api/dev")));
    Owners owners = configuration.owners();
    Optional<String> none = Optional.empty();
    assertEquals(Optional.of("payments"), owners.of(Optional.of("222222222222"), none, Map.of()));
    assertEquals(Optional.of("web"), owners.of(none, Optional.of("web-deploy"), Map.of()));
    assertEquals(Optional.of("data"), owners.of(none, Optional.of("etl"), Map.of("team", "data")));
    assertEquals(none, owners.of(none, Optional.of("etl"), Map.of()));
  }

  @Test
  void knowsHowRulesAreSet() {
    RuleSettings rules = read(EVERYTHING).configuration().rules();
    assertEquals("project-wide", rules.rules().get(0).rule());
    assertEquals(Optional.of(false), rules.rules().get(0).enabled());
    assertEquals(Optional.of("one stack a project"), rules.rules().get(0).reason());
    assertEquals(List.of(new PathPattern("dev/**")), rules.overrides().get(0).paths());
    assertEquals("allow", rules.overrides().get(0).rules().get(0).options().get(0).key().text());
    assertEquals(1, rules.at("iam/web.json").size());
    assertEquals(2, rules.at("dev/iam/web.json").size());
    assertEquals(
        Optional.of("subclaim-suppressions.yaml"), rules.suppressions().map(FileRef::path));
  }

  private static FullName name(String text) {
    return FullName.parse(text).orElseThrow();
  }

  @Test
  void takesAPlainListForPulumi() {
    Organizations organizations =
        read("organizations: [acme, beta]").configuration().organizations();
    assertEquals(List.of("acme", "beta"), organizations.of("pulumi-cloud"));
    assertEquals(List.of(), organizations.of("github-actions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "version: 1\n"})
  void mayBeEmpty(String text) {
    Configured read = read(text);
    assertEquals(List.of(), read.problems());
    assertEquals(Optional.of("subclaim.yaml"), read.configuration().path());
    assertEquals(Organizations.NONE, read.configuration().organizations());
  }

  @Test
  void namesTheNearestSettingAndThePlace() {
    Problem problem = read("version: 1\norganisations: [acme]\n").problems().get(0);
    assertEquals("subclaim.yaml:2:1", problem.span().toString());
    String said = problem.message() + problem.help().orElse("");
    assertTrue(said.contains("`organisations`"), said);
    assertTrue(said.contains("organizations`"), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 2",
        "organizations: acme",
        "organizations: []",
        "organizations: {pulumi-cloud: acme}",
        "organizations: [acme, acme]",
        "organizations: [acme, 7]",
        "issuers: {pulumi-cloud: {}}",
        "issuers: {pulumi-cloud: {url: 'http://pulumi.example'}}",
        "inventory: {stacks: [web/prod]}",
        "inventory: {complete: maybe}",
        "rules: {project-wide: {enabled: false}}",
        "owners: [{role: web}]",
        "- acme",
        "acme",
        "a: [",
        "version: 1\nversion: 1",
        "version: 1\n---\nversion: 1",
      })
  void isNotUsedWhenAnythingIsWrong(String text) {
    Configured read = read(text);
    assertEquals(Configuration.NONE, read.configuration());
    assertTrue(!read.problems().isEmpty(), text);
  }

  @Test
  void keepsTheFirstOriginOfAName() {
    Organizations organizations =
        Organizations.NONE
            .with("pulumi-cloud", "acme", "subclaim.yaml:3")
            .with("pulumi-cloud", "acme", "--organization")
            .with("pulumi-cloud", "beta", "--organization");
    assertEquals(List.of("acme", "beta"), organizations.of("pulumi-cloud"));
    assertEquals(Optional.of("subclaim.yaml:3"), organizations.origin("pulumi-cloud", "acme"));
  }

  private static Configured read(String text) {
    return ConfigurationReader.read(SourceText.of("subclaim.yaml", text));
  }
}
