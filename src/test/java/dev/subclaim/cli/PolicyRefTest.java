package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change cannot switch off its own gate. */
class PolicyRefTest {
  private static final String OPEN =
      """
      {"Version": "2012-10-17", "Statement": [{"Sid": "Deploy", "Effect": "Allow", "Principal":
      {"Federated": "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"}, "Action":
      "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals":
      {"api.pulumi.com/oidc:aud": "acme"}}}]}
      """;
  private static final String OFF =
      """
      version: 1
      rules:
        missing-subject: {enabled: false, reason: nobody wants to see it}
      """;
  private static final String ACCEPTED =
      """
      version: 1
      suppressions:
        - id: SUP-1
          rule: missing-subject
          match: {sid: Deploy}
          reason: The provider moves in the first quarter
          expires: 2027-01-31
      """;
  private static final String OWN_RULE =
      """
      ---
      severity: note
      since: 0.1.0
      tags: [form]
      on: policy
      when: 1 == 2
      message: "never"
      ---
      ## What

      Nothing at all.

      ## Why

      The shipped rule of this name is silent then.

      ## Fix

      Nothing.
      """;

  @TempDir private Path temp;
  private GitRepository repository;

  @BeforeEach
  void anOpenRoleOnTheMainBranch() {
    repository = GitRepository.in(temp);
    repository.write("iam/web.json", OPEN).write("accepted.yaml", "version: 1\nsuppressions: []\n");
    repository.commit();
    repository.git("checkout", "-q", "-b", "feature");
  }

  private Ran lint(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "lint";
    all[1] = "--today";
    all[2] = "2027-01-01";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Ran.in(temp, all);
  }

  @Test
  void theConfigurationIsThatOfTheCommit() {
    repository.write("subclaim.yaml", OFF).commit();
    assertEquals(0, lint().exit());
    Ran ran = lint("--policy-ref", "main");
    assertEquals(1, ran.exit(), ran.out());
    assertTrue(
        ran.out()
            .contains(
                "configuration, inventory, rules, issuers and accepted findings are those of main"),
        ran.out());
    assertTrue(
        ran.out().contains("here is another that counts once it is in main: subclaim.yaml"),
        ran.out());
    repository.git("branch", "-f", "main");
    Ran merged = lint("--policy-ref", "main");
    assertEquals(0, merged.exit(), merged.out());
    assertFalse(merged.out().contains("here is another"), merged.out());
  }

  @Test
  void aConfigurationThatIsGoneHereStillCounts() {
    repository.write("subclaim.yaml", "version: 1\norganizations: [acme]\n").commit();
    repository.git("branch", "-f", "main");
    repository.git("rm", "-q", "subclaim.yaml");
    repository.write("sub/iam/x.json", OPEN);
    Ran ran = Ran.in(temp.resolve("sub"), "lint", "--policy-ref", "main", "--format", "markdown");
    assertTrue(ran.out().contains("once it is in main: ../subclaim.yaml"), ran.out());
  }

  @Test
  void suppressionsAreThoseOfTheCommit() {
    repository.write("accepted.yaml", ACCEPTED).commit();
    assertEquals(0, lint("--suppressions", "accepted.yaml").exit());
    Ran ran = lint("--suppressions", "accepted.yaml", "--policy-ref", "main");
    assertEquals(1, ran.exit(), ran.out());
    assertTrue(ran.out().contains("once it is in main: accepted.yaml"), ran.out());
    repository.git("branch", "-f", "main");
    assertEquals(0, lint("--suppressions", "accepted.yaml", "--policy-ref", "main").exit());
  }

  @Test
  void aChangeThatMendsMayTakeTheSuppressionOut() {
    repository.write("accepted.yaml", ACCEPTED).commit();
    repository.git("branch", "-f", "main");
    repository.write("iam/web.json", OPEN.replace("Allow", "Deny"));
    String[] flags = {"--suppressions", "accepted.yaml", "--policy-ref", "main"};
    assertTrue(lint(flags).out().contains("unused-suppression"));
    repository.write("accepted.yaml", "version: 1\nsuppressions: []\n");
    Ran ran = lint(flags);
    assertFalse(ran.out().contains("unused-suppression"), ran.out());
  }

  @Test
  void aBaselineCountsOnceItIsThere() {
    assertEquals(0, Ran.in(temp, "baseline", "create").exit());
    String[] flags = {"--baseline", "subclaim-baseline.json", "--policy-ref", "main"};
    repository.commit();
    assertEquals(0, lint("--baseline", "subclaim-baseline.json").exit());
    assertEquals(1, lint(flags).exit());
    repository.git("branch", "-f", "main");
    assertEquals(0, lint(flags).exit());
  }

  @Test
  void rulePagesAreThoseOfTheCommit() {
    repository.write(".subclaim/rules/missing-subject.md", OWN_RULE).commit();
    Ran here = lint("--format", "concise");
    Ran ran = lint("--policy-ref", "main");
    assertEquals(1, ran.exit(), here.out() + here.err());
    assertTrue(ran.out().contains("once it is in main: .subclaim/rules"), ran.out());
    repository.write(".subclaim/rules/missing-subject.md", "no page").commit();
    assertEquals(2, lint().exit());
    assertEquals(1, lint("--policy-ref", "main").exit());
    repository.git("branch", "-f", "main");
    assertEquals(2, lint("--policy-ref", "main").exit());
  }

  @Test
  void anUnknownCommitEndsWithTwo() {
    Ran ran = lint("--policy-ref", "origin/main");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("fetch-depth: 0"), ran.err());
  }
}
