package dev.subclaim.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Documents;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same settings of one stack in every form they are handed round in. */
class FormatsTest {
  @ParameterizedTest
  @CsvSource({
    "rest.json, REST, '', 8",
    "command-line.json, COMMAND_LINE, '', 10",
    "Pulumi.prod.deploy.yaml, RETIRED_FILE, settings, 10",
    "program.yaml, PROGRAM, resources/web/properties, 16",
    "state.json, STATE, deployment/resources/1/inputs, 25",
  })
  void everyFormSaysTheSame(String file, SettingsFormat format, String path, int roleLine) {
    Parsed<DeploymentSettings> parsed = DeploymentSettingsReader.read(tree(file, path), format);
    assertEquals(List.of(), parsed.problems());
    DeploymentSettings settings = parsed.value();
    RoleRequest aws = settings.aws().orElseThrow();
    AskedRole role = aws.role().orElseThrow();
    assertEquals("123456789012", role.arn().orElseThrow().account());
    assertEquals("web-deploy", role.arn().orElseThrow().name());
    assertEquals(roleLine, role.written().span().line());
    assertEquals(3600, aws.duration().orElseThrow().length().orElseThrow().seconds());
    assertEquals(1, aws.policies().size());
    assertTrue(aws.sessionName().orElseThrow().text().contains("${stack.name}"));
    assertTrue(settings.previewPullRequests().isPresent());
    assertEquals(
        List.of("preview", "update"),
        settings.runs().stream().map(Run::operation).sorted().toList());
    assertEquals("AWS_REGION", settings.variables().get(0).name().text());
    boolean named = format == SettingsFormat.PROGRAM || format == SettingsFormat.STATE;
    assertEquals(named, settings.stack().isPresent());
  }

  @Test
  void anEnvironmentHasItsLoginsAtAnyPath() {
    Parsed<EnvironmentDefinition> parsed = EnvironmentReader.read(tree("environment.yaml", ""));
    assertEquals(List.of(), parsed.problems());
    EnvironmentDefinition definition = parsed.value();
    assertEquals(
        List.of("common/base", "secrets"),
        definition.imports().stream().map(Written::text).toList());
    assertEquals(3, definition.logins().size());
    EnvironmentLogin first = definition.logins().get(0);
    assertEquals(
        List.of("currentEnvironment.name", "pulumi.user.login"),
        first.attributes().stream().map(Written::text).toList());
    assertEquals(
        "esc", first.oidc().flatMap(RoleRequest::role).orElseThrow().arn().orElseThrow().name());
    AskedRole open = definition.logins().get(1).oidc().flatMap(RoleRequest::role).orElseThrow();
    assertEquals(false, open.written().known());
    assertEquals(Optional.empty(), open.arn());
    assertTrue(definition.logins().get(2).fixedKeys());
    assertEquals(Optional.empty(), definition.logins().get(2).oidc());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'roleArn': 7, 'sessionName': ['x'] | invalid-role-arn wrong-type",
        "'roleArn': {}, 'sessionName': 'ab' | wrong-type",
        "'roleArn': null, 'sessionName': 'ab' | missing-role-arn",
        "'roleArn': {'secret': 'AAAB'}, 'sessionName': 'ab' | ~~",
        "'roleArn': 'arn:aws:iam::<account>:role/x', 'sessionName': 'ab' | unresolved-placeholder",
        "'roleArn': 'arn:aws:iam::***:role/x', 'sessionName': 'ab' | unresolved-placeholder",
        "'roleArn': 'Calling [toString] on an [Output<T>] is not supported.', 'sessionName': 'ab'"
            + " | unresolved-placeholder",
        "'sessionName': 'ab', 'rolearn': 'x' | unknown-setting",
      })
  void mistakesAreNamedOnce(String members, String kinds) {
    String text = "{'operationContext': {'oidc': {'aws': {" + members + "}}}}";
    Tree tree = Documents.read(SourceText.of("s.json", text.replace('\'', '"'))).roots().get(0);
    List<String> found =
        DeploymentSettingsReader.read((Tree.Mapping) tree, SettingsFormat.REST).problems().stream()
            .map(Problem::kind)
            .toList();
    assertEquals(kinds, String.join(" ", found));
  }

  @Test
  void aSecretIsNeverSaid() {
    String text =
        "operationContext: {environmentVariables: {AWS_SECRET_ACCESS_KEY: wJalrXUtnFEMIK7MDENG}}";
    Tree tree = Documents.read(SourceText.of("s.yaml", text)).roots().get(0);
    List<Problem> problems =
        DeploymentSettingsReader.read((Tree.Mapping) tree, SettingsFormat.REST).problems();
    assertEquals(List.of("plain-secret"), problems.stream().map(Problem::kind).toList());
    assertTrue(!problems.toString().contains("wJalr"));
    assertEquals(text.indexOf("AWS_SECRET"), problems.get(0).span().start());
  }

  private static Tree.Mapping tree(String file, String path) {
    try {
      Path sample = Path.of("testdata", "settings", file);
      Tree tree = Documents.read(SourceText.of(file, Files.readString(sample))).roots().get(0);
      for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
        tree =
            tree instanceof Tree.Sequence list
                ? list.items().get(Integer.parseInt(step))
                : ((Tree.Mapping) tree).get(step).orElseThrow();
      }
      return (Tree.Mapping) tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
