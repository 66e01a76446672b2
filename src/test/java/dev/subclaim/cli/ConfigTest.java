package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Configured;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code config}. */
class ConfigTest {
  private static final String EVERYTHING =
      """
      organizations:
        github-actions: [acme, "*"]
        pulumi-cloud: [acme]
      issuers:
        pulumi-cloud: {url: https://pulumi.acme.example/oidc}
      inventory:
        stacks:
          - acme/web/prod
          - {name: acme/web/dev, settings: web.json}
        complete: true
      tiers:
        prod: ["acme/*/prod"]
        off: [x]
      owners:
        - {account: "222222222222", owner: payments}
        - {role: "web-*", owner: "web: team"}
      rules:
        missing-version: {enabled: false, reason: "one # of many"}
      overrides:
        - {paths: ["dev/**"], rules: {missing-version: {enabled: true}}}
      """;

  @TempDir private Path temp;

  @Test
  void theSchemaIsTheShippedOne() throws IOException {
    Path shipped = Path.of("src/main/resources/subclaim", ConfigurationReader.SCHEMA);
    assertEquals(Files.readString(shipped), Ran.in(temp, "config", "schema").out());
  }

  @Test
  void checkSaysThatAllIsWellOrWhatIsNot() throws IOException {
    Ran none = Ran.in(temp, "config", "check");
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("no subclaim.yaml from here"), none.err());
    write("organizations: [acme]\nrules: {invalid-sid: {enabled: false, reason: old}}\n");
    Ran good = Ran.in(temp, "config", "check");
    assertEquals(0, good.exit(), good.err());
    assertEquals(
        "subclaim.yaml is valid\nnot checked: rule invalid-sid (off, subclaim.yaml:2: old)\n",
        good.out());
    assertMistake("organisations: [acme]", "subclaim.yaml:1:1: ", "`organizations`");
    assertMistake(
        "organizations: {pulumi-clud: [acme], githb-actions: [acme]}",
        "subclaim.yaml:1:17: no issuer is called `pulumi-clud`; did you mean `pulumi-cloud`?",
        "subclaim.yaml:1:38: no issuer is called `githb-actions`; did you mean `github-actions`?");
    assertMistake("issuers: {gitlub: {url: https://x.example}}", "1:11", "`gitlab`");
    assertMistake("rules: {invalid-sids: {}}", "subclaim.yaml:1:9: there is no", "`invalid-sid`");
    assertMistake("suppressions: accepted.yaml", "no such suppressions file: accepted.yaml");
    assertMistake("inventory: {stacks: [{name: a/b/c, settings: x.json}]}", "x.json", "no such");
  }

  private void assertMistake(String text, String... words) throws IOException {
    write(text);
    Ran ran = Ran.in(temp, "config", "check");
    assertEquals(2, ran.exit(), ran.out());
    for (String part : words) {
      assertTrue(ran.err().contains(part), ran.err());
    }
  }

  @Test
  void printedItSaysTheSame() throws IOException {
    write(EVERYTHING);
    Files.writeString(temp.resolve("web.json"), "{}");
    Ran ran = Ran.in(temp, "config", "print", "--organization", "beta");
    assertEquals(0, ran.exit(), ran.err());
    Configuration printed = read(ran.out());
    Configuration written = read(EVERYTHING);
    assertEquals(List.of("acme", "*"), printed.organizations().of("github-actions"));
    assertEquals(List.of("acme", "beta"), printed.organizations().of("pulumi-cloud"));
    assertEquals(written.issuerUrls(), printed.issuerUrls());
    assertEquals(written.tiers(), printed.tiers());
    assertEquals(written.owners(), printed.owners());
    assertEquals(written.inventory().complete(), printed.inventory().complete());
    assertEquals(
        written.inventory().stacks().get(1).name(), printed.inventory().stacks().get(1).name());
    assertEquals(written.rules().rules().get(0).reason(), printed.rules().rules().get(0).reason());
    assertEquals(
        written.rules().overrides().get(0).paths(), printed.rules().overrides().get(0).paths());
  }

  @Test
  void eachPrintedValueSaysWhereItIsFrom() throws IOException {
    write("organizations:\n  pulumi-cloud: [acme]\ntiers: {prod: ['acme/*/prod']}\n");
    String out = Ran.in(temp, "config", "print", "--organization", "beta").out();
    assertEquals(
        """
        # subclaim.yaml
        version: 1  # default
        organizations:
          pulumi-cloud:
            - acme  # subclaim.yaml:2
            - beta  # --organization
        tiers:
          prod:
            - "acme/*/prod"  # subclaim.yaml:3
        # inventory.complete: false  # default
        """,
        out);
    Files.delete(temp.resolve("subclaim.yaml"));
    assertTrue(Ran.in(temp, "config", "print").out().startsWith("# no configuration file\n"));
  }

  @Test
  void aTeamsOwnIssuerCanBeNamed() throws IOException {
    write("organizations: {build-farm: [acme]}\n");
    assertEquals(2, Ran.in(temp, "config", "check").exit());
    Path folder = temp.resolve(".subclaim/issuers");
    Files.createDirectories(folder);
    String shipped = Files.readString(Path.of("grammar/issuers/spacelift.yaml"));
    Files.writeString(
        folder.resolve("build-farm.yaml"), shipped.replace("name: spacelift", "name: build-farm"));
    Ran ran = Ran.in(temp, "config", "check");
    assertEquals(0, ran.exit(), ran.err());
    Files.writeString(folder.resolve("build-farm.yaml"), shipped.replace("tenancy:", "tenantcy:"));
    Ran wrong = Ran.in(temp, "config", "check");
    assertEquals(2, wrong.exit());
    assertTrue(wrong.err().contains(".subclaim/issuers/build-farm.yaml:"), wrong.err());
  }

  @Test
  void anotherWordIsNoAction() {
    Ran ran = Ran.in(temp, "config", "chek");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("did you mean `check`?"), ran.err());
  }

  private static Configuration read(String text) {
    Configured read = ConfigurationReader.read(SourceText.of("subclaim.yaml", text));
    assertEquals(List.of(), read.problems());
    return read.configuration();
  }

  private void write(String text) throws IOException {
    Files.writeString(temp.resolve("subclaim.yaml"), text);
  }

  @Test
  void ofANameInAnotherFormAnExampleIsGivenOnce() throws IOException {
    write("inventory: {stacks: [acme/web]}\n");
    Ran ran = Ran.in(temp, "config", "check");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().endsWith("; for example `acme/web/prod`\n"), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
  }
}
