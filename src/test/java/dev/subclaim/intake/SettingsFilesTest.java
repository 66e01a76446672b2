package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.settings.SettingsFormat;
import dev.subclaim.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that tell of stacks, environments, projects and providers. */
class SettingsFilesTest {
  @ParameterizedTest
  @CsvSource({
    "rest.json, deployment settings, REST",
    "command-line.json, deployment settings, COMMAND_LINE",
    "Pulumi.prod.deploy.yaml, deployment settings, RETIRED_FILE",
    "program.yaml, Pulumi project, PROGRAM",
    "state.json, Pulumi state, STATE",
  })
  void settingsAreRecognisedByContent(String file, String kind, SettingsFormat format)
      throws IOException {
    Facts facts = sample(file);
    assertEquals(Optional.of(kind), facts.kind());
    assertEquals(format, facts.settings().get(0).settings().format());
    boolean named = format == SettingsFormat.PROGRAM || format == SettingsFormat.STATE;
    assertEquals(
        named ? Optional.of("acme/web/prod CONTENT") : Optional.empty(),
        facts.settings().get(0).owner().map(o -> o.name() + " " + o.by()));
  }

  @Test
  void stacksAreCalledByTheirUrl() throws IOException {
    Facts facts = sample("stacks.json");
    assertEquals(
        List.of("acme/web/prod", "acme/api/dev"),
        facts.pulumi().stacks().stream().map(s -> s.name().toString()).toList());
    assertEquals(false, facts.judged());
  }

  @Test
  void anEnvironmentIsOne() throws IOException {
    Facts facts = sample("environment.yaml");
    assertEquals(Optional.of("ESC environment"), facts.kind());
    assertEquals(3, facts.environments().get(0).definition().logins().size());
  }

  @Test
  void anEnvironmentThatAProgramDeclaresIsOne() throws IOException {
    Facts facts = sample("environment-program.yaml");
    assertEquals(Optional.of("Pulumi project"), facts.kind());
    EnvironmentFile declared = facts.environments().get(0);
    assertEquals("acme/web/prod", declared.owner().orElseThrow().name().toString());
    assertEquals(1, declared.definition().logins().size());
    Problem duration = facts.problems().get(0);
    assertEquals(
        "invalid-duration environment-program.yaml:19",
        duration.kind() + " " + duration.span().path() + ":" + duration.span().line());
  }

  /** In a state the text may be an asset, encrypted, or that of a file; no project is `default`. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'4dabf18193072939515e22adb298388d': 'c44067f5952c0a294b673a41bacd8c17', 'text':"
            + " 'values: {}'} | acme/default/prod",
        "'values: {}' | acme/default/prod",
        "{'4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', 'ciphertext':"
            + " 'x'} | -",
        "{'path': 'prod.yaml'} | -",
        "'values: [' | -",
        "3 | -",
      })
  void anEnvironmentInAStateIsReadWhereItsTextIsThere(String yaml, String owner) {
    String state =
        "{'version': 3, 'deployment': {'manifest': {}, 'resources': [{'urn': 'urn:x::e', 'type':"
            + " 'pulumiservice:index:Environment', 'inputs': {'organization': 'acme', 'name':"
            + " 'prod', 'yaml': "
            + yaml
            + "}}]}}";
    Facts facts = Samples.read("state.json", state.replace('\'', '"'));
    assertEquals(
        owner,
        facts.environments().stream()
            .map(file -> file.owner().orElseThrow().name().toString())
            .findFirst()
            .orElse("-"));
    assertEquals(yaml.contains("["), !facts.failures().isEmpty());
  }

  /** A dash stands for a file that belongs to nobody. */
  @ParameterizedTest
  @CsvSource({
    "deploy/acme.web.prod.json, acme/web/prod FILE_NAME",
    "acme.web.prod.yml, acme/web/prod FILE_NAME",
    "x/acme/web/prod.yaml, acme/web/prod FOLDERS",
    "acme/web/prod.json, acme/web/prod FOLDERS",
    "web/prod.json, -",
    "../web/prod.json, -",
    "a.acme.web.prod.json, -",
    "web.prod.json, -",
    "deploy/settings/acme.web.prod.json, acme/web/prod FILE_NAME",
    "Pulumi.prod.deploy.yaml, -",
    "acme.we b.prod.json, -",
    "-, -",
  })
  void aFileBelongsToTheStackItIsCalledAfter(String path, String owner) {
    assertEquals(owner, Ownership.of(path).map(o -> o.name() + " " + o.by()).orElse("-"));
  }

  @Test
  void aProjectAndItsStacksLieInOneFolder() {
    Facts project = Samples.read("infra/Pulumi.yaml", "name: web\nruntime: nodejs\n");
    assertEquals("infra", project.pulumi().projects().get(0).folder());
    assertEquals("web", project.pulumi().projects().get(0).project().text());
    String text = "environment:\n  - web/prod\n  - shared\nconfig:\n  aws:region: eu-west-1\n";
    StackFile stack = Samples.read("infra/Pulumi.prod.yaml", text).pulumi().stackFiles().get(0);
    assertEquals(
        "infra prod [web/prod, shared]",
        stack.folder() + " " + stack.stack() + " " + stack.environments());
    assertEquals(false, project.judged());
  }

  @Test
  void anEnvironmentWrittenIntoAStackIsReadToo() {
    String text =
        """
        environment:
          imports: [shared]
          values:
            aws:
              fn::open::aws-login:
                oidc: {roleArn: "arn:aws:iam::123456789012:role/x", sessionName: web}
        """;
    Facts facts = Samples.read("Pulumi.prod.yaml", text);
    assertEquals(1, facts.environments().size());
    assertEquals(Optional.empty(), facts.environments().get(0).owner());
    assertEquals("shared", facts.pulumi().stackFiles().get(0).environments().get(0).text());
  }

  @ParameterizedTest
  @CsvSource({
    "aws/123456789012/provider.json, 123456789012",
    "aws/123456789012.json, 123456789012",
    "aws/123456789012-pulumi.json, 123456789012",
    "aws/prod.json, -",
    "1234567890123/provider.json, -",
  })
  void aProviderIsInTheAccountItsFileIsCalledAfter(String path, String account) {
    String text = "{\"Url\": \"api.pulumi.com/oidc\", \"ClientIDList\": [\"acme\"]}";
    OidcProvider provider = Samples.read(path, text).providers().get(0);
    assertEquals(account, provider.account().orElse("-"));
    assertEquals("api.pulumi.com/oidc", provider.url());
    assertEquals("[acme]", provider.clientIds().orElseThrow().toString());
  }

  @Test
  void aListBesideItTellsTheAccount() {
    String list =
        "{\"OpenIDConnectProviderList\": [{\"Arn\":"
            + " \"arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc\"}]}";
    String one = "{\"Url\": \"api.pulumi.com/oidc\", \"ClientIDList\": []}";
    Facts listed = Samples.read("aws/providers.json", list);
    assertEquals(
        List.of("123456789012", "123456789012", "-"),
        Providers.of(
                List.of(listed, Samples.read("aws/p.json", one), Samples.read("b/p.json", one)))
            .stream()
            .map(p -> p.account().orElse("-"))
            .toList());
  }

  private static Facts sample(String file) throws IOException {
    return Samples.read(file, Files.readString(Path.of("testdata", "settings", file)));
  }
}
