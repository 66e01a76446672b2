package dev.subclaim.cli;

import static dev.subclaim.cli.DiffTest.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the team's stacks a change lets in, and whether they are meant to. */
class DiffIntendedTest {
  private static final String PROD = policy("web:stack:prod:*");

  @TempDir private Path temp;
  private GitRepository repository;

  @BeforeEach
  void aRepositoryWithARole() {
    repository = GitRepository.in(temp);
    repository.write("iam/web-deploy.json", PROD).commit();
  }

  private Ran diff(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "diff";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Ran.in(temp, all);
  }

  private static void assertSays(String words, Ran ran) {
    assertTrue(ran.out().contains(words), ran.out() + ran.err());
  }

  @Test
  void theTeamsStacksAreToldFromOthers() {
    repository.write("subclaim.yaml", inventory("acme/web/prod", "acme/web/dev", "acme/web-x/dev"));
    repository.write("other.json", settings("other")).write("mine.json", settings("web-deploy"));
    repository.write("iam/web-deploy.json", policy("web*:*"));
    Ran ran = diff("--base", "main", "iam");
    assertSays(
        """
          of your 5 stacks 4 more can assume it, 1 of them does not ask for this role:
              acme/website/prod
        """,
        ran);
    assertSays("project:website:stack:prod:operation:update:scope:write\n", ran);
    repository.commit();
    repository.write("iam/web-deploy.json", policy("webs*:*"));
    Ran lost = diff("--base", "HEAD", "iam");
    assertSays("of your 5 stacks 4 can no longer assume it, 1 of them asks for it:\n", lost);
    assertSays("acme/web-mine/prod\n", lost);
  }

  @Test
  void helpIsWhatServesTheStacksThatAskAlone() throws IOException {
    repository.write("other.json", settings("other")).write("mine.json", settings("web-deploy"));
    String line = "  help: for stacks of project web only, write";
    String project = "\"pulumi:deploy:org:acme:project:web:*\"";
    repository.write("subclaim.yaml", inventory("acme/web/prod", "acme/web/dev"));
    repository.write("mine.json", settings("else")).write("iam/web-deploy.json", policy("web*:*"));
    Ran ran =
        diff("--base", "main", "iam", "--output", "markdown=out.md", "--output", "json=out.json");
    assertSays(line + " " + project + "\n", ran);
    String markdown = Files.readString(temp.resolve("out.md"));
    assertTrue(
        markdown.contains("Help: for stacks of project web only, write ` " + project), markdown);
    String json = Files.readString(temp.resolve("out.json"));
    assertTrue(json.contains("\"for\": \"stacks of project web\""), json);
    repository.write("iam/web-deploy.json", policy("web:*"));
    repository.commit();
    repository.write("iam/web-deploy.json", policy("web*:*"));
    assertSays(line, diff("--base", "HEAD", "iam"));
    repository.write("subclaim.yaml", inventory("acme/web/prod"));
    assertSays(
        "  help: for acme/web/prod only, write"
            + " \"pulumi:deploy:org:acme:project:web:stack:prod:*\"\n",
        diff("--base", "main~1", "iam"));
  }

  @Test
  void noHelpIsGivenThatLetsABystanderIn() {
    repository.write("other.json", settings("other")).write("mine.json", settings("web-deploy"));
    repository.write(
        "subclaim.yaml",
        "version: 1\norganizations: [acme]\ninventory:\n  stacks: [acme/web/prod, acme/web/dev,"
            + " {name: acme/web/x, settings: other.json}]\n");
    repository.write("iam/web-deploy.json", policy("web:*"));
    Ran ran = diff("--base", "main", "iam");
    assertSays("project:web:stack:x:operation:update", ran);
    assertSays(
        "  help: for acme/web/dev and acme/web/prod only, write"
            + " [\"pulumi:deploy:org:acme:project:web:stack:dev:*\","
            + " \"pulumi:deploy:org:acme:project:web:stack:prod:*\"]\n",
        ran);
    repository.write("other.json", settings("web-deploy"));
    assertFalse(diff("--base", "main", "iam").out().contains("help:"));
  }

  @Test
  void whatStaysWithinTheInventoryIsIntended() {
    String[] command = {"--base", "main", "iam", "--fail-on-change", "unintended"};
    repository.write("iam/web-deploy.json", policy("web:stack:*"));
    assertEquals(1, diff(command).exit());
    repository.write("subclaim.yaml", inventory("acme/web/prod"));
    repository.write("other.json", settings("other")).write("mine.json", settings("web-deploy"));
    assertEquals(1, diff(command).exit());
    String two =
        PROD.replace("prod:*\"", "prod:*\"]")
            .replace(
                "\"pulumi:d",
                "[\"pulumi:deploy:org:" + "acme:project:web:stack:dev:*\", \"pulumi:d");
    repository.write("iam/web-deploy.json", two);
    assertEquals(1, diff(command).exit());
    repository.write("subclaim.yaml", inventory("acme/web/prod", "acme/web/dev"));
    Ran meant = diff(command);
    assertEquals(0, meant.exit(), meant.out());
    assertSays("(everybody who gets in is meant to)", meant);
    assertEquals(1, diff("--base", "main", "iam").exit());
    repository.write("iam/web-deploy.json", two.replace("web:stack:dev", "website:stack:prod"));
    assertEquals(1, diff(command).exit(), "that stack asks for another role");
    repository.write("iam/web-deploy.json", two.replace("web:stack:dev", "web-mine:stack:prod"));
    assertEquals(0, diff(command).exit());
  }

  @Test
  void whoseSettingsLeaveTheRoleOpenIsNotIntended() {
    String[] command = {"--base", "main", "iam", "--fail-on-change", "unintended"};
    String more = PROD.replace("web:stack:prod:*\"", "web:stack:prod:*\", SUBJECT]");
    String both = more.replace("\"pulumi:d", "[\"pulumi:d");
    String website = "\"pulumi:deploy:org:acme:project:website:stack:prod:*\"";
    repository.write("iam/web-deploy.json", both.replace("SUBJECT", website));
    repository
        .write("mine.json", settings("web-deploy"))
        .write("subclaim.yaml", inventory("a/b/c"));
    repository.write("other.json", settings("web-deploy"));
    assertEquals(0, diff(command).exit(), "it asks for the role");
    repository.write("other.json", settings("${role}"));
    assertEquals(1, diff(command).exit(), "nothing tells which role it asks for");
    repository.write("other.json", "{\"operationContext\": {\"oidc\": {}}}");
    assertEquals(1, diff(command).exit(), "it asks for no role");
    repository.write("other.json", "{\"operationContext\":");
    assertEquals(2, diff(command).exit(), "its settings cannot be read");
    assertSays("WIDER  web-deploy  iam/web-deploy.json:9\n", diff(command));
  }

  @Test
  void whoIsOnlyMetAmongTheFilesIsNotIntended() {
    String[] command = {"--base", "main", "--fail-on-change", "unintended"};
    repository.write("iam/web-deploy.json", policy("web:*"));
    repository.write("acme.web.dev.json", settings("web-deploy"));
    repository.write("subclaim.yaml", "version: 1\norganizations: [acme]\n");
    String dev =
        PROD.replace("stack:prod:*\"", "stack:prod:*\", DEV]").replace("\"pulumi:d", "[\"pulumi:d");
    repository.write(
        "iam/web-deploy.json",
        dev.replace("DEV", "\"pulumi:deploy:org:acme:project:web:stack:dev:*\""));
    assertEquals(1, diff(command).exit());
    repository.write(
        "subclaim.yaml",
        "version: 1\norganizations: [acme]\ninventory: {from: [acme.web.dev.json]}\n");
    Ran ran = diff(command);
    assertEquals(0, ran.exit(), ran.out() + ran.err());
  }

  private static String inventory(String... stacks) {
    return "version: 1\norganizations: [acme]\ninventory:\n  stacks: ["
        + String.join(", ", stacks)
        + ", {name: acme/website/prod, settings: other.json},"
        + " {name: acme/web-mine/prod, settings: mine.json}]\n";
  }

  private static String settings(String role) {
    return "{\"operationContext\": {\"oidc\": {\"aws\": {\"sessionName\": \"web\", \"roleArn\":"
        + " \"arn:aws:iam::222222222222:role/"
        + role
        + "\"}}}}";
  }
}
