package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code subclaim.yaml} changes about a lint. */
class ConfiguredLintTest {
  /** Admits every stack of a project, and does not say which language it is in. */
  private static final String POLICY =
      """
      {"Statement": [{"Sid": "Deploy", "Effect": "Allow", "Principal":
      {"Federated": "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"}, "Action":
      "sts:AssumeRoleWithWebIdentity", "Condition": {
      "StringEquals": {"api.pulumi.com/oidc:aud": "acme"},
      "StringLike": {"api.pulumi.com/oidc:sub": "pulumi:deploy:org:acme:project:web:*"}}}]}
      """;

  /** A rule of the team's own: statements need one of the known names. */
  private static final String OWN_RULE =
      """
      ---
      severity: error
      since: 0.1.0
      on: statement
      when: statement.sid.known and not (statement.sid in option.names)
      options: {names: [Web], note: none}
      message: "the statement is called `{statement.sid}`: {option.note}"
      ---
      ## What

      Names.
      """;

  @TempDir private Path temp;

  @Test
  void aRuleIsSwitchedOffWithAReasonThatIsShown() throws IOException {
    write("iam/web.json", POLICY);
    assertTrue(lint().out().contains("missing-version"), "it fires by itself");
    write(
        "subclaim.yaml",
        "rules:\n  missing-version: {enabled: false, reason: the generator adds it}\n");
    Ran ran = lint();
    assertFalse(ran.out().contains("missing-version]"), ran.out());
    String text = Ran.in(temp, "lint", "iam").out();
    String said = "rule missing-version (off, subclaim.yaml:2: the generator adds it)";
    assertTrue(text.contains(said), text);
  }

  @Test
  void aRuleIsSetForSomePathsFromTheFolderOfTheConfiguration() throws IOException {
    write("app/iam/legacy/web.json", POLICY);
    write("app/iam/web.json", POLICY);
    write("app/.git/HEAD", "");
    write(
        "app/subclaim.yaml",
        """
        rules:
          missing-version: {enabled: false, reason: not now}
        overrides:
          - {paths: ["iam/**"], rules: {missing-version: {enabled: true}}}
          - paths: ["**/legacy/*"]
            rules: {missing-version: {enabled: false, reason: frozen}}
        """);
    for (Path folder : new Path[] {temp.resolve("app"), temp.resolve("app/iam")}) {
      String out = Ran.in(folder, "lint", ".", "--format", "concise").out();
      assertTrue(out.contains("web.json:1:1: warning[missing-version]"), out);
      assertFalse(out.contains("legacy/web.json:1:1: warning[missing-version]"), out);
    }
    String text = Ran.in(temp.resolve("app/iam"), "lint", ".").out();
    String said = "rule missing-version in **/legacy/* (off, ../subclaim.yaml:6: frozen)";
    assertTrue(text.contains(said), text);
  }

  @Test
  void aRuleIsGivenOtherOptions() throws IOException {
    write(".subclaim/rules/own-name.md", OWN_RULE);
    write("iam/web.json", POLICY);
    assertTrue(lint().out().contains("the statement is called `Deploy`: none"), lint().out());
    write("subclaim.yaml", "rules: {own-name: {options: {note: 7}}}");
    assertTrue(lint().out().contains("the statement is called `Deploy`: 7"), lint().out());
    write("subclaim.yaml", "rules: {own-name: {options: {names: [Web, Deploy]}}}");
    assertFalse(lint().out().contains("own-name"), lint().out());
    write(
        "subclaim.yaml",
        """
        rules: {own-name: {options: {names: Deploy}}}
        overrides: [{paths: [iam/web.json], rules: {own-name: {options: {names: [Api]}}}}]
        """);
    assertTrue(lint().out().contains("own-name"), lint().out());
  }

  @Test
  void whatDoesNotExistCannotBeSet() throws IOException {
    write("iam/web.json", POLICY);
    write("subclaim.yaml", "rules:\n  missing-verion: {enabled: false, reason: not now}\n");
    assertUnusable("subclaim.yaml:2:3: there is no rule `missing-verion`; did you mean `missing-");
    write("subclaim.yaml", "rules:\n  missing-version: {options: {since: 3}}\n");
    assertUnusable("subclaim.yaml:2:31: the rule `missing-version` has no option `since`; it has");
    write(".subclaim/rules/own-name.md", OWN_RULE);
    write("subclaim.yaml", "overrides: [{paths: [x], rules: {own-name: {options: {note: [a]}}}}]");
    assertUnusable("subclaim.yaml:1:61: the option `note` is a text");
    write("subclaim.yaml", "rules: {own-name: {options: {nots: x}}}");
    assertUnusable("did you mean `note`?");
  }

  private void assertUnusable(String words) {
    Ran ran = lint();
    assertEquals(2, ran.exit(), ran.out());
    assertTrue(ran.err().contains(words), ran.err());
  }

  @Test
  void suppressionsAreFoundBesideTheConfiguration() throws IOException {
    write("app/iam/web.json", POLICY);
    write("app/.git/HEAD", "");
    write("app/subclaim.yaml", "suppressions: accepted/web.yaml\n");
    write(
        "app/accepted/web.yaml",
        """
        version: 1
        suppressions:
          - id: SUP-1
            rule: missing-version
            match: {sid: "*"}
            reason: the generator adds the version
          - id: SUP-2
            rule: duplicate-sid
            match: {path: "*web.json"}
            reason: no such statement any more
        """);
    String out = Ran.in(temp.resolve("app/iam"), "lint", ".").out();
    assertFalse(out.contains("missing-version]"), out);
    assertTrue(out.contains("unused-suppression"), out);
    assertTrue(out.contains("--> ../accepted/web.yaml:8:11"), out);
    write("app/subclaim.yaml", "suppressions: nowhere.yaml\n");
    assertEquals(2, Ran.in(temp.resolve("app"), "lint").exit());
    assertEquals(
        0, Ran.in(temp.resolve("app"), "lint", "--suppressions", "accepted/web.yaml").exit());
  }

  @Test
  void findingsNameTheOwner() throws IOException {
    write("iam/web-deploy.json", POLICY);
    write("iam/etl.json", POLICY);
    write(
        "subclaim.yaml",
        "owners: [{role: 'web-*', owner: web}, {account: '111122223333', owner: x}]");
    String out = Ran.in(temp, "lint", "iam/web-deploy.json", "--format", "json").out();
    assertTrue(out.contains("\"owner\": \"web\""), out);
    String other = Ran.in(temp, "lint", "iam/etl.json", "--format", "json").out();
    assertTrue(other.contains("\"owner\": null"), other);
    write(
        "iam/role.json",
        "{\"RoleName\": \"etl\", \"Tags\": [{\"Key\": \"team\", \"Value\": \"data\"}],"
            + " \"AssumeRolePolicyDocument\": "
            + POLICY
            + "}");
    write("subclaim.yaml", "owners: [{role: 'web-*', owner: web}, {tag: team}]");
    String tagged = Ran.in(temp, "lint", "iam/role.json", "--format", "json").out();
    assertTrue(tagged.contains("\"owner\": \"data\""), tagged);
  }

  @Test
  void anIssuerIsFoundAtItsOwnUrl() throws IOException {
    String url = "pulumi.acme.example/oidc";
    write(
        "iam/web.json",
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal":
        {"Federated": "arn:aws:iam::111122223333:oidc-provider/URL"}, "Action":
        "sts:AssumeRoleWithWebIdentity", "Condition":
        {"StringLike": {"URL:aud": "acme*", "URL:sub": "pulumi:deploy:org:*:project:web:*"}}}]}
        """
            .replace("URL", url));
    write("subclaim.yaml", "issuers: {pulumi-cloud: {url: https://" + url + "}}");
    Ran ran = lint();
    assertTrue(ran.out().contains("wildcard-audience"), ran.out());
    Files.delete(temp.resolve("subclaim.yaml"));
    assertFalse(lint().out().contains("wildcard-audience"), lint().out());
  }

  private Ran lint() {
    return Ran.in(temp, "lint", "iam", "--format", "concise");
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
