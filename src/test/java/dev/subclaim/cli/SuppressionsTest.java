package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTest {
  private static final String OPEN =
      """
      {"Version": "2012-10-17", "Statement": [{"Sid": "Deploy", "Effect": "Allow", "Principal":
      {"Federated": "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"}, "Action":
      "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals":
      {"api.pulumi.com/oidc:aud": "acme"}}}]}
      """;
  private static final String ENTRY =
      """
      version: 1
      suppressions:
        - id: SUP-7
          rule: missing-subject
          match: {path: "*/web.json", sid: Deploy}
          reason: The provider moves in the first quarter
          expires: 2027-01-31
      """;

  @TempDir private Path temp;

  @Test
  void holdsOnItsLastDayAndNotAfter() throws IOException {
    write("iam/web.json", OPEN);
    write("accepted.yaml", ENTRY);
    Ran held = lint("2027-01-31");
    assertEquals(0, held.exit(), held.out());
    assertTrue(held.out().contains("1 suppressed"), held.out());
    Ran over = lint("2027-02-01");
    assertEquals(1, over.exit(), over.out());
    assertTrue(over.out().contains("missing-subject"), over.out());
    assertTrue(over.out().contains("expired-suppression"), over.out());
  }

  @Test
  void oneThatFitsNothingIsReportedUnlessItsFilesWereNotRead() throws IOException {
    write("iam/web.json", OPEN.replace("Deploy", "Other"));
    write("accepted.yaml", ENTRY);
    Ran ran = lint("2027-01-01");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().contains("accepted.yaml:4:11: warning[unused-suppression]"), ran.out());
    write("iam/web.json", OPEN);
    write("iam/api.json", OPEN);
    Ran other = Ran.in(temp, "lint", "iam/api.json", "--suppressions", "accepted.yaml");
    assertTrue(!other.out().contains("unused-suppression"), other.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule: missing-subject   | rule: missing-subjct    | did you mean `missing-subject`
          rule: missing-subject   | rule: '*'               | accepted.yaml:4
          reason: The provider    | because: The provider   | accepted.yaml:6
          moves in the first quarter |                      | accepted.yaml
          expires: 2027-01-31     |                         | needs `expires`
          expires: 2027-01-31     | expires: 2027-02-30     | no day of the calendar
          """)
  void aMistakeInTheFileEndsWithTwo(String good, String bad, String words) throws IOException {
    write("iam/web.json", OPEN);
    String replacement = bad == null ? "" : bad;
    String file = ENTRY.replace(good, replacement);
    write("accepted.yaml", file.replace("reason: The provider \n", "reason: short\n"));
    Ran ran = lint("2027-01-01");
    assertEquals(2, ran.exit(), ran.out());
    assertTrue(ran.err().contains(words), ran.err());
  }

  @Test
  void aDayThatIsNoneEndsWithTwo() throws IOException {
    write("accepted.yaml", ENTRY);
    assertEquals(2, lint("tomorrow").exit());
    assertEquals(2, Ran.in(temp, "lint", "--suppressions", "nowhere.yaml").exit());
  }

  private Ran lint(String day) {
    return Ran.in(
        temp,
        "lint",
        "iam",
        "--suppressions",
        "accepted.yaml",
        "--today",
        day,
        "--format",
        "concise");
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
