package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreCommentsTest {
  private static final String IGNORE =
      "subclaim: ignore[missing-subject] until=2027-01-31 reason=\"The provider moves in March\"";
  private static final String OPEN =
      """
      Version: 2012-10-17
      Statement:
        - Effect: Allow
          Principal:
            Federated: arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc
          Action: sts:AssumeRoleWithWebIdentity
          Condition:
            StringEquals:
              api.pulumi.com/oidc:aud: acme
      """;

  @TempDir private Path temp;

  private Ran lint(String policy, String... flags) throws IOException {
    Files.writeString(temp.resolve("web.yaml"), policy);
    String[] all = new String[flags.length + 4];
    all[0] = "lint";
    all[1] = "web.yaml";
    all[2] = "--today";
    all[3] = "2027-01-01";
    System.arraycopy(flags, 0, all, 4, flags.length);
    return Ran.in(temp, all);
  }

  /** The policy with a comment before each line that has some text, at the line's depth. */
  private static String above(String part, String comment) {
    StringBuilder out = new StringBuilder();
    OPEN.lines()
        .forEach(
            line -> {
              if (line.contains(part)) {
                int depth = line.length() - line.stripLeading().length();
                out.append(" ".repeat(depth)).append("# ").append(comment).append('\n');
              }
              out.append(line).append('\n');
            });
    return out.toString();
  }

  @Test
  void aCommentAboveOrBesideTakesTheFindingOut() throws IOException {
    Ran ran = lint(OPEN, "--format", "concise");
    assertTrue(ran.out().startsWith("web.yaml:7:5: error[missing-subject]"), ran.out());
    Ran above = lint(above("Condition", IGNORE));
    assertEquals(0, above.exit(), above.out());
    assertTrue(above.out().contains("; 1 suppressed"), above.out());
    Ran beside = lint(OPEN.replace("Condition:", "Condition: # " + IGNORE));
    assertEquals(0, beside.exit(), beside.out());
    Ran stacked = lint(above("Condition", IGNORE + "\n      # a remark"));
    assertEquals(0, stacked.exit(), stacked.out());
    Ran statement = lint(above("- Effect", IGNORE));
    assertEquals(0, statement.exit(), statement.out());
  }

  @Test
  void elsewhereItIsUnusedAndTheFindingCounts() throws IOException {
    Ran ran = lint(above("Action", IGNORE), "--format", "concise");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().contains("warning[unused-suppression]"), ran.out());
    Ran other = lint(above("Condition", IGNORE.replace("missing-subject", "any-organization")));
    assertEquals(1, other.exit());
    assertTrue(other.out().contains("unused-suppression"), other.out());
  }

  @Test
  void itIsOverAfterItsLastDay() throws IOException {
    Ran over = lint(above("Condition", IGNORE.replace("2027-01-31", "2026-12-31")));
    assertEquals(1, over.exit());
    assertTrue(over.out().contains("expired-suppression"), over.out());
    Ran soon = lint(above("Condition", IGNORE.replace("2027-01-31", "2027-01-15")), "--show-notes");
    assertEquals(0, soon.exit());
    assertTrue(soon.out().contains("note[expiring-suppression]"), soon.out());
  }

  @Test
  void auditorsSeeWhatIsAccepted() throws IOException {
    Ran shown = lint(above("Condition", IGNORE), "--show-suppressed");
    assertEquals(0, shown.exit());
    assertTrue(shown.out().contains("suppressed[missing-subject]: "), shown.out());
    assertTrue(
        shown
            .out()
            .contains("= accepted until 2027-01-31 by a comment: The provider moves in March"),
        shown.out());
    assertEquals(1, lint(above("Condition", IGNORE), "--no-suppressions").exit());
    String sarif = lint(above("Condition", IGNORE), "--format", "sarif").out();
    assertFalse(sarif.contains("\"suppressions\""), sarif);
    String asked = lint(above("Condition", IGNORE), "--format", "sarif", "--show-suppressed").out();
    assertTrue(asked.contains("\"kind\": \"inSource\""), asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [missing-subject]             | [missing-subjct]   | did you mean `missing-subject`
          [missing-subject]             | [*]                | there is no rule `*`
          [missing-subject]             |                    | want `subclaim: ignore[rule]
          until=2027-01-31              |                    | needs a last day
          2027-01-31                    | 2027-02-30         | no day of the calendar
          The provider moves in March   | short              | at least ten characters
          reason=                       | because=           | want `subclaim: ignore[rule]
          ignore[missing-subject] until | ignore until       | want `subclaim: ignore[rule]
          ignore[missing-subject]       | ignore [any]       | there is no rule `any`
          """)
  void aMistakeEndsWithTwo(String good, String bad, String words) throws IOException {
    Ran ran = lint(above("Condition", IGNORE.replace(good, bad == null ? "" : bad)));
    assertEquals(2, ran.exit(), ran.out());
    assertTrue(ran.out().contains("failed: web.yaml: line 7, column 5: "), ran.out());
    assertTrue(ran.out().contains(words), ran.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subclaim: ignore",
        "subclaim: ignore missing-subject",
        "subclaim:ignore [missing-subject",
        "subclaim: ignore missing-subject reason = x"
      })
  void halfADirectiveIsAMistake(String comment) throws IOException {
    Ran ran = lint(above("Condition", comment));
    assertEquals(2, ran.exit(), ran.out());
    assertTrue(ran.out().contains("want `subclaim: ignore[rule] "), ran.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subclaim: see the wiki",
        "ask subclaim: ignore it",
        "subclaim: ignore the rest",
        "subclaim: ignored until March, for a good reason",
        "subclaim: ignore missing-subject here",
        "no comment"
      })
  void otherRemarksAreNobodysBusiness(String remark) throws IOException {
    assertEquals(1, lint(above("Condition", remark)).exit());
  }

  @Test
  void whatStandsInAValueAcceptsNothing() throws IOException {
    String policy =
        OPEN.replace(
            "Version: 2012-10-17\n",
            "Version: 2012-10-17\nId: \"# " + IGNORE.replace("\"", "") + "\"\n");
    assertEquals(1, lint(policy).exit());
  }

  @Test
  void jsonWithCommentsHasThemToo() throws IOException {
    String json =
        """
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Allow",
            "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"},
            "Action": "sts:AssumeRoleWithWebIdentity",
            // %s
            "Condition": {"StringEquals": {"api.pulumi.com/oidc:aud": "acme"}}
          }]
        }
        """;
    Files.writeString(temp.resolve("web.jsonc"), json.replace("%s", IGNORE));
    Ran ran = Ran.in(temp, "lint", "web.jsonc", "--today", "2027-01-01");
    assertEquals(0, ran.exit(), ran.out());
  }

  @Test
  void withAPolicyRefACommentCountsOnceItIsThere() throws IOException {
    GitRepository repository = GitRepository.in(temp);
    repository.write("web.yaml", OPEN).commit();
    Ran waiting = lint(above("Condition", IGNORE), "--policy-ref", "HEAD");
    assertEquals(1, waiting.exit());
    assertTrue(waiting.out().contains("before they are in the commit: 1"), waiting.out());
    repository.commit();
    assertEquals(0, lint(above("Condition", IGNORE), "--policy-ref", "HEAD").exit());
  }

  @Test
  void withAPolicyRefACommentIsNeitherCopiedNorMoved() throws IOException {
    GitRepository repository = GitRepository.in(temp);
    String accepted = above("Condition", IGNORE);
    String second = OPEN.substring(OPEN.indexOf("  - Effect")).replace("acme", "other");
    repository
        .write("web.yaml", accepted + second.replace("Condition", "NotAction: none\n    Condition"))
        .commit();
    String moved =
        OPEN + second.replace("    Condition:", "    # " + IGNORE + "\n    Condition: # here");
    Ran ran = lint(moved, "--policy-ref", "HEAD", "--select", "missing-subject");
    assertEquals(1, ran.exit(), ran.out());
    assertTrue(ran.out().contains("before they are in the commit: 1"), ran.out());
    String copied =
        accepted + accepted.substring(accepted.indexOf("  - Effect")).replace("acme", "other");
    assertEquals(0, lint(copied, "--select", "missing-subject").exit());
    Ran twice = lint(copied, "--policy-ref", "HEAD", "--select", "missing-subject");
    assertEquals(1, twice.exit(), twice.out());
    assertTrue(twice.out().contains("before they are in the commit: 1"), twice.out());
    Ran indented = lint(accepted.replace("\n  ", "\n    "), "--policy-ref", "HEAD");
    assertEquals(0, indented.exit(), indented.out());
  }

  @Test
  void withAPolicyRefACommentIsNotMovedBeforeAnEqualLine() throws IOException {
    GitRepository repository = GitRepository.in(temp);
    String accepted = above("Condition", IGNORE);
    String second = OPEN.substring(OPEN.indexOf("  - Effect")).replace("acme", "other");
    repository.write("web.yaml", accepted + second).commit();
    String[] flags = {"--policy-ref", "HEAD", "--select", "missing-subject"};
    assertEquals(1, lint(accepted + second, flags).exit(), "the second is not accepted");
    String mended =
        second.replace("StringEquals:", "StringEquals:\n        api.pulumi.com/oidc:sub: x");
    Ran stays = lint(accepted + mended, flags);
    assertEquals(0, stays.exit(), stays.out());
    String open = accepted.substring(accepted.indexOf("  - Effect")).replace("acme", "other");
    Ran moved =
        lint(
            OPEN.replace("StringEquals:", "StringEquals:\n        api.pulumi.com/oidc:sub: x")
                + open,
            flags);
    assertEquals(1, moved.exit(), moved.out());
    assertTrue(moved.out().contains("before they are in the commit: 1"), moved.out());
  }

  @Test
  void withAPolicyRefACommentIsNotMovedToAnotherRole() throws IOException {
    GitRepository repository = GitRepository.in(temp);
    String roles = "Resources:\n" + role("Web", IGNORE) + role("Etl", "subclaim: none");
    repository.write("web.yaml", roles).commit();
    String[] flags = {"--policy-ref", "HEAD", "--select", "missing-subject"};
    String without = lint(roles, flags).out();
    assertTrue(without.contains("1 error"), without);
    assertFalse(without.contains("before they are in the commit"), without);
    String moved = "Resources:\n" + role("Etl", IGNORE);
    Ran ran = lint(moved, flags);
    assertEquals(1, ran.exit(), ran.out());
    assertTrue(ran.out().contains("before they are in the commit: 1"), ran.out());
    String others = "Resources:\n" + role("Api", "none") + role("Web", IGNORE);
    assertTrue(lint(others, flags).out().contains("1 error"), lint(others, flags).out());
  }

  /** A role in a template. */
  private static String role(String name, String comment) {
    String policy = OPEN.replace("    Condition:", "    # " + comment + "\n    Condition:");
    return "  "
        + name
        + ":\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:\n"
        + policy.indent(8);
  }
}
