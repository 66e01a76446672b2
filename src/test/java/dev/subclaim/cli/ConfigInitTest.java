package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Configured;
import dev.subclaim.config.FileRef;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code config init}. */
class ConfigInitTest {
  private static final Path MATRIX = Path.of("testdata/matrix");

  @TempDir private Path temp;

  @Test
  void writesWhatIsThereWithItsOrigin() throws IOException {
    team();
    Ran ran = Ran.in(temp, "config", "init");
    assertEquals(0, ran.exit(), ran.err());
    String text = Files.readString(temp.resolve("subclaim.yaml"));
    Configuration said = read(text);
    assertEquals(List.of("acme"), said.organizations().of("pulumi-cloud"));
    assertEquals(
        List.of("acme/shop/prod", "acme/web/prod"),
        said.inventory().stacks().stream().map(s -> s.name().toString()).toList());
    assertEquals(
        Optional.of("deploy/acme.web.prod.json"),
        said.inventory().stacks().get(1).file().map(FileRef::path));
    assertEquals(
        List.of("acme/base/prod", "acme/web/prod"),
        said.inventory().environments().stream().map(e -> e.name().toString()).toList());
    assertEquals("stacks.json", said.inventory().from().get(0).path());
    assertTrue(text.contains("- acme  # inferred from deploy/acme.web.prod.json:1"), text);
    assertTrue(text.contains("- acme/shop/prod  # shop/Pulumi.prod.yaml:1"), text);
    assertTrue(text.contains("- stacks.json  # 1 stack\n"), text);
    assertTrue(
        text.contains(
            "#   stacks: {name: ORGANIZATION/PROJECT/STACK, settings: deploy/loose.json}"),
        text);
    assertTrue(text.contains("role/NAME\", policy: iam/api.json}"), text);
    assertTrue(text.contains("#   github-actions: [octo-org]  # 1 role, an example of"), text);
    assertTrue(text.contains("#   prod: [\"*/*/prod*\"]"), text);
  }

  @Test
  void whatItWritesIsValidAndChangesNoJudgement() throws IOException {
    team();
    String before = Ran.in(temp, "lint", "--format", "concise", "--show-notes").out();
    assertEquals(0, Ran.in(temp, "config", "init").exit());
    Ran check = Ran.in(temp, "config", "check");
    assertEquals(0, check.exit(), check.err());
    assertEquals("subclaim.yaml is valid\n", check.out());
    assertEquals(before, Ran.in(temp, "lint", "--format", "concise", "--show-notes").out());
  }

  @Test
  void aFolderWithNothingGivesAFileToFillIn() throws IOException {
    assertEquals(0, Ran.in(temp, "config", "init").exit());
    String text = Files.readString(temp.resolve("subclaim.yaml"));
    assertTrue(text.contains("# organizations: {pulumi-cloud: [ORGANIZATION]}"), text);
    assertEquals(0, Ran.in(temp, "config", "check").exit());
    String filled = text.replaceAll("(?m)^# (organizations|inventory): ", "$1: ");
    assertEquals(List.of("ORGANIZATION"), read(filled).organizations().of("pulumi-cloud"));
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    write("subclaim.yaml", "version: 1\n");
    Ran there = Ran.in(temp, "config", "init");
    assertEquals(2, there.exit());
    assertTrue(there.err().contains("subclaim.yaml is there already"), there.err());
    assertEquals("version: 1\n", Files.readString(temp.resolve("subclaim.yaml")));
    write(".git/HEAD", "");
    write("app/x.json", "{}");
    Ran above = Ran.in(temp.resolve("app"), "config", "init");
    assertEquals(2, above.exit());
    assertTrue(above.err().contains("../subclaim.yaml applies here already"), above.err());
    assertFalse(Files.exists(temp.resolve("app/subclaim.yaml")));
    Ran named = Ran.in(temp.resolve("app"), "config", "init", "--config", "own.yaml");
    assertEquals(0, named.exit(), named.err());
    assertTrue(Files.exists(temp.resolve("app/own.yaml")));
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndNothingWritten() throws IOException {
    write("iam/broken.json", "{\"AssumeRolePolicyDocument\": ");
    Ran ran = Ran.in(temp, "config", "init");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("iam/broken.json"), ran.err());
    assertFalse(Files.exists(temp.resolve("subclaim.yaml")));
  }

  private void team() throws IOException {
    String settings = Files.readString(MATRIX.resolve("deploy/acme.web.prod.json"));
    write("deploy/acme.web.prod.json", settings);
    write("deploy/loose.json", settings);
    write("esc/acme.web.prod.yaml", "imports: [base/prod]\nvalues: {a: 1}\n");
    write("shop/Pulumi.yaml", "name: shop\nruntime: yaml\n");
    write("shop/Pulumi.prod.yaml", "config: {}\n");
    write(
        "stacks.json",
        "[{\"name\": \"dev\", \"current\": true, \"url\":"
            + " \"https://app.pulumi.com/acme/jobs/dev\"}]");
    write(
        "iam/api.json",
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated":
        "arn:aws:iam::222222222222:oidc-provider/token.actions.githubusercontent.com"}, "Action":
        "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:environment:prod"}}}]}
        """);
  }

  private static Configuration read(String text) {
    Configured read = ConfigurationReader.read(SourceText.of("subclaim.yaml", text));
    assertEquals(List.of(), read.problems());
    return read.configuration();
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
