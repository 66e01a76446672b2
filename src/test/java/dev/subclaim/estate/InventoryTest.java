package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where stacks and environments come from, and whose files are. */
class InventoryTest {
  private static final String SETTINGS =
      "{\"operationContext\": {\"oidc\": {\"aws\": {\"roleArn\":"
          + " \"arn:aws:iam::123456789012:role/web\", \"sessionName\": \"web\"}}}}";

  private static final String LOGIN =
      "values: {aws: {'fn::open::aws-login': {oidc: {roleArn:"
          + " 'arn:aws:iam::123456789012:role/esc', sessionName: esc}}}}";

  private static final String PROJECT = "name: web\nruntime: nodejs";

  @Test
  void theConfigurationListsThem() {
    Team team =
        new Team()
            .with(
                "subclaim.yaml",
                "tiers: {prod: ['acme/*/prod']}",
                "inventory:",
                "  complete: true",
                "  stacks: [acme/web/prod, {name: acme/web/dev, settings: deploy/dev.json}]",
                "  environments: [{name: acme/web/prod, definition: esc/prod.yaml}]")
            .with("deploy/dev.json", SETTINGS)
            .with("esc/prod.yaml", LOGIN);
    assertEquals(
        List.of(
            "stack acme/web/dev: CONFIGURATION OWN_FILE, read",
            "stack acme/web/prod: CONFIGURATION, prod",
            "environment acme/web/prod: CONFIGURATION OWN_FILE, read, prod; opened as prod"),
        team.entries());
    assertEquals(true, team.inventory().complete());
    assertEquals(
        "subclaim.yaml:4",
        team.inventory().stack("acme/web/prod").orElseThrow().said().get(0).at().path()
            + ":"
            + team.inventory().stack("acme/web/prod").orElseThrow().said().get(0).at().line());
  }

  @Test
  void filesAreCalledAfterThem() {
    Team team =
        new Team()
            .with("deploy/acme.web.prod.json", SETTINGS)
            .with("esc/acme.default.core.yaml", LOGIN);
    assertEquals(
        List.of(
            "stack acme/web/prod: OWN_FILE, read",
            "environment acme/default/core: OWN_FILE, read; opened as core"),
        team.entries());
  }

  @Test
  void foldersCountWhereTheOrganizationIsKnown() {
    Team team = new Team().with("deploy/acme/web/prod.json", SETTINGS);
    assertEquals(List.of(), team.entries());
    assertEquals(1, team.inventory().leftovers().settings().size());
    team.with("subclaim.yaml", "organizations: [acme]");
    assertEquals(List.of("stack acme/web/prod: OWN_FILE, read"), team.entries());
    assertEquals(0, team.inventory().leftovers().settings().size());
  }

  @Test
  void listsTellTheFullNames() {
    Team team =
        new Team()
            .with(
                "stacks.json",
                "[{\"name\": \"prod\", \"current\": true,",
                "  \"url\": \"https://app.pulumi.com/acme/web/prod\"}]");
    assertEquals(List.of("stack acme/web/prod: LIST"), team.entries());
  }

  /** The files of a project do not name the organization. */
  @Test
  void projectsBelongToTheOnlyOrganization() {
    Team team =
        new Team().with("infra/Pulumi.yaml", PROJECT).with("infra/Pulumi.prod.yaml", "config: {}");
    assertEquals(List.of(), team.entries());
    assertEquals(1, team.inventory().leftovers().stacks().size());
    team.with("subclaim.yaml", "organizations: [acme]");
    assertEquals(List.of("stack acme/web/prod: PROJECT"), team.entries());
  }

  @Test
  void projectsBelongToTheStacksThatAreListed() {
    Team team =
        new Team()
            .with("subclaim.yaml", "organizations: [acme, acme-labs]")
            .with("Pulumi.yaml", PROJECT)
            .with("Pulumi.prod.yaml", "config: {}")
            .with("Pulumi.dev.yaml", "config: {}")
            .with("acme-labs.web.prod.json", SETTINGS);
    assertEquals(List.of("stack acme-labs/web/prod: OWN_FILE PROJECT, read"), team.entries());
    assertEquals("dev", team.inventory().leftovers().stacks().get(0).stack());
  }

  @Test
  void aRetiredFileBelongsToTheStackBesideIt() {
    Team team =
        new Team()
            .with("subclaim.yaml", "organizations: [acme]")
            .with("Pulumi.yaml", PROJECT)
            .with("Pulumi.prod.deploy.yaml", "settings: " + SETTINGS);
    assertEquals(List.of("stack acme/web/prod: OWN_FILE, read"), team.entries());
    assertEquals(0, team.inventory().leftovers().settings().size());
  }

  /** What stacks open, and what that imports, is opened from stacks; the rest by name. */
  @Test
  void environmentsAreOpenedInSomeWay() {
    Team team =
        new Team()
            .with("subclaim.yaml", "organizations: [acme]")
            .with("Pulumi.yaml", PROJECT)
            .with("Pulumi.prod.yaml", "environment: [web/prod@stable, core]")
            .with("acme.web.prod.yaml", "imports: [aws/base]", "values: {}")
            .with("acme.aws.base.yaml", "imports: [web/prod]", LOGIN)
            .with("acme.web.ci.yaml", "imports: [web/shared]", LOGIN);
    assertEquals(
        List.of(
            "stack acme/web/prod: PROJECT",
            "environment acme/aws/base: OWN_FILE OPENED, read;"
                + " opened as prod from acme/web/prod",
            "environment acme/default/core: OPENED; opened as core from acme/web/prod",
            "environment acme/web/ci: OWN_FILE, read; opened as ci",
            "environment acme/web/prod: OWN_FILE OPENED, read;"
                + " opened as prod from acme/web/prod",
            "environment acme/web/shared: OPENED; opened as ci"),
        team.entries());
  }

  @Test
  void anEnvironmentWrittenIntoAStackIsTheStacks() {
    Team team =
        new Team()
            .with("subclaim.yaml", "organizations: [acme]")
            .with("Pulumi.yaml", PROJECT)
            .with("Pulumi.prod.yaml", "environment:", "  " + LOGIN);
    assertEquals(
        List.of("stack acme/web/prod: PROJECT, read; opened as prod from acme/web/prod"),
        team.entries());
    assertEquals(0, team.inventory().leftovers().definitions().size());
  }

  @Test
  void organizationsAreInLowerCaseAsInTokens() {
    Team team =
        new Team()
            .with("subclaim.yaml", "inventory: {stacks: [Acme/Web/prod]}")
            .with("acme.Web.prod.json", SETTINGS);
    assertEquals(List.of("stack acme/Web/prod: CONFIGURATION OWN_FILE, read"), team.entries());
  }

  @Test
  void theOrderOfFilesDoesNotMatter() {
    Team team =
        new Team()
            .with("subclaim.yaml", "organizations: [acme]")
            .with("Pulumi.yaml", PROJECT)
            .with("Pulumi.prod.yaml", "environment: [web/prod]")
            .with("acme.web.prod.json", SETTINGS)
            .with("acme.web.prod.yaml", LOGIN);
    List<String> entries = team.entries();
    var facts = new java.util.ArrayList<>(team.facts());
    Collections.reverse(facts);
    Inventory reversed =
        Inventory.of(team.configuration(), Team.ISSUERS, facts, java.util.Map.of());
    assertEquals(entries, reversed.entries().stream().map(Team::line).toList());
  }
}
