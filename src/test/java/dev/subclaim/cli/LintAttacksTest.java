package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nothing that a change writes excuses what it opens. */
class LintAttacksTest extends GuardedRepository {
  @Test
  void organizationsAreNotInferredFromTheChange() {
    String provider =
        "{\"Url\": \"https://api.pulumi.com/oidc\", \"ClientIDList\": [%s], \"Tags\": []}";
    repository
        .write("subclaim.yaml", "version: 1\n")
        .write("exports/222222222222/provider.json", provider.formatted("\"acme\""))
        .commit();
    repository.git("branch", "-f", "main");
    repository
        .write("exports/222222222222/provider.json", provider.formatted("\"acme\", \"evil\""))
        .write("iam/web-deploy.json", policy("evil", PROD.replace("acme", "evil")))
        .write("deploy/evil.web.prod.json", settings(ROLE))
        .commit();
    Ran here = Ran.in(temp, "lint", "--select", "foreign-organization");
    assertEquals(0, here.exit(), here.out());
    Ran ran = gate("lint", "--select", "foreign-organization");
    assertEquals(1, ran.exit(), ran.out());
    assertTrue(ran.out().contains("organization acme on Pulumi: inferred from"), ran.out());
  }

  @Test
  void whoeverIsLetInBesidesIsNotExcusedByHisOwnSettings() {
    repository.write("subclaim.yaml", CONFIGURATION + "  complete: true\n").commit();
    repository.git("branch", "-f", "main");
    String[] flags = {"--select", "admits-unlisted-stack", "--fail-on", "warning"};
    widened(ETL).write("deploy/acme.etl.prod.json", settings(ROLE)).commit();
    assertEquals(0, Ran.in(temp, "lint", flags[0], flags[1], flags[2], flags[3]).exit());
    Ran asks = gate("lint", flags);
    assertEquals(1, asks.exit(), asks.out());
    assertTrue(asks.out().contains("acme/etl/prod can assume web-deploy"), asks.out());
    repository.git("rm", "-qf", "deploy/acme.etl.prod.json");
    repository.commit();
    Ran gone = gate("lint", flags);
    assertEquals(1, gone.exit(), gone.out());
  }

  @Test
  void aLinkDoesNotTakeAFileToWhereRulesAreOff() throws IOException {
    repository
        .write(
            "subclaim.yaml",
            CONFIGURATION
                + "overrides:\n  - {paths: [\"examples/**\"], rules: {missing-subject: "
                + "{enabled: false, reason: these are examples}}}\n")
        .commit();
    repository.git("branch", "-f", "main");
    repository.write(
        "iam/web-deploy.json",
        policy("acme", PROD).replaceAll("(?s),\\s*\"StringLike\".*?\\]\\}", ""));
    Files.createDirectories(temp.resolve("examples"));
    Files.createSymbolicLink(temp.resolve("examples/a.json"), Path.of("../iam/web-deploy.json"));
    repository.write(".gitignore", "iam/\n").commit();
    Ran ran = gate("lint", "--select", "missing-subject", "--format", "concise");
    assertEquals(1, ran.exit(), ran.out() + ran.err());
    assertTrue(ran.out().startsWith("iam/web-deploy.json:"), ran.out());
  }

  @Test
  void aLinkDoesNotMakeAnOldRoleANewOne() throws IOException {
    widened("\"pulumi:deploy:*\"");
    Files.createSymbolicLink(temp.resolve("a.json"), Path.of("iam/web-deploy.json"));
    repository.commit();
    assertEquals(1, diff().exit());
  }

  @Test
  void issuersAreThoseOfTheMainBranch() {
    repository
        .write("iam/web-deploy.json", policy("acme", PROD))
        .write(".subclaim/issuers/pulumi-cloud.yaml", "no: profile\n")
        .commit();
    assertEquals(2, Ran.in(temp, "lint").exit());
    Ran ran = gate("lint", "--fail-on", "never");
    assertNotEquals(2, ran.exit(), ran.err());
    assertTrue(ran.out().contains("once it is in main: .subclaim/issuers"), ran.out());
  }

  @Test
  void expectationsAreThoseOfTheMainBranch() {
    String expectations =
        """
        version: 1
        files: [iam]
        expectations:
          - {role: web-deploy, token: stranger.json, expect: deny}
        """;
    String stranger =
        "{\"iss\": \"https://api.pulumi.com/oidc\", \"aud\": \"acme\", \"sub\":"
            + " \"pulumi:deploy:org:acme:project:etl:stack:prod:operation:update:scope:write\"}";
    repository.write("kept.yaml", expectations).write("stranger.json", stranger).commit();
    repository.git("branch", "-f", "main");
    assertEquals(0, gate("test", "kept.yaml").exit());
    widened(ETL).write("kept.yaml", expectations.replace("deny", "allow")).commit();
    assertEquals(0, Ran.in(temp, "test", "kept.yaml").exit());
    assertEquals(1, gate("test", "kept.yaml").exit());
    repository
        .write("kept.yaml", expectations)
        .write("stranger.json", stranger.replace("etl", "nobody"))
        .write("more.yaml", expectations)
        .commit();
    assertEquals(0, Ran.in(temp, "test", "kept.yaml").exit());
    assertEquals(1, gate("test", "kept.yaml").exit());
    Ran added = gate("test", "more.yaml");
    assertEquals(2, added.exit());
    assertTrue(added.err().contains("main has no file more.yaml"), added.err());
  }

  @Test
  void aPolicyThatTheChangeTakesAwayIsMissed() {
    repository.git("mv", "iam/web-deploy.json", "iam/other.json");
    repository.commit();
    Ran ran = gate("lint", "--fail-on", "never");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(
        ran.out().contains("named by the configuration, and no longer here: iam/web-deploy.json"),
        ran.out());
  }

  @Test
  void aLinkOnTheMainBranchIsNotPassedOver() throws IOException {
    repository.git("mv", "subclaim.yaml", "gate.yaml");
    Files.createSymbolicLink(temp.resolve("subclaim.yaml"), Path.of("gate.yaml"));
    repository.commit();
    repository.git("branch", "-f", "main");
    Ran ran = gate("lint");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("`subclaim.yaml` is a link in main"), ran.err());
    repository.git("rm", "-q", "subclaim.yaml");
    repository.git("mv", "gate.yaml", "subclaim.yaml");
    repository.write("rules/x.md", "no page");
    Files.createSymbolicLink(temp.resolve(".subclaim"), Path.of("."));
    repository.commit();
    repository.git("branch", "-f", "main");
    Ran folder = gate("lint");
    assertEquals(2, folder.exit());
    assertTrue(folder.err().contains("is a link in main"), folder.err());
  }
}
