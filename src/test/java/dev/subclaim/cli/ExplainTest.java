package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  private static final Path GOLDEN = Path.of("testdata/reports/explain");

  @TempDir private Path temp;

  private Ran explain(String text) {
    return Ran.in(temp, "explain", text);
  }

  @Test
  void anErrorTextIsExplainedByItsGate() throws IOException {
    Ran ran = explain("Incorrect token audience");
    assertEquals(0, ran.exit(), ran.err());
    Golden.matches(GOLDEN.resolve("incorrect-token-audience.txt"), ran.out());
    assertEquals(ran.out(), explain("incorrect-token-audience").out(), "by its name, too");
  }

  @Test
  void whatProgramsWrapAroundItDoesNotCount() throws IOException {
    Ran ran =
        explain(
            "values.aws.login: Error: WebIdentityErr: failed to retrieve credentials / caused by:"
                + " InvalidIdentityToken: No OpenIDConnect provider found in your account for"
                + " https://api.pulumi.com/oidc");
    assertEquals(0, ran.exit(), ran.err());
    Golden.matches(GOLDEN.resolve("no-provider.txt"), ran.out());
  }

  @Test
  void aLogCanBePiped() {
    Ran ran =
        Ran.piped(
            temp,
            "Updating (acme/web/prod)\n  error: AccessDenied: Not authorized to perform\n"
                + "  sts:AssumeRoleWithWebIdentity\n",
            "explain",
            "-");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().startsWith("AWS gate 3 of 4: "), ran.out());
  }

  @Test
  void unquotedWordsAreOneText() {
    Ran ran = Ran.in(temp, "explain", "Request", "ARN", "is", "invalid");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().startsWith("Before AWS's gates, the request itself: "), ran.out());
  }

  @Test
  void anUnknownTextGetsTheNearestPagesAndAWayOn() {
    Ran ran = explain("An error occurred (Oops) when calling the X operation: token audience odd");
    assertEquals(2, ran.exit());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("no page explains this text: Oops: token audience odd"));
    assertTrue(ran.err().contains("perhaps: subclaim explain incorrect-token-audience"), ran.err());
    assertTrue(ran.err().contains("subclaim simulate role.json"), ran.err());
  }

  @Test
  void aMisspeltNameGetsTheNearest() {
    Ran ran = explain("mising-audience");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("did you mean `missing-audience`?"), ran.err());
    assertTrue(explain("not-authorised").err().contains("did you mean `not-authorized`?"));
  }

  @Test
  void aTeamExplainsItsOwnErrors() throws IOException {
    Path errors = Files.createDirectories(temp.resolve(".subclaim/rules/errors"));
    Files.writeString(
        errors.resolve("broker.md"),
        """
        ---
        gate: other
        since: 0.1.0
        says: ["broker refuses {team}"]
        samples: [broker refuses shop]
        ---
        ## Means

        our credential broker has no team {team}.
        """);
    Ran ran = explain("E42: broker refuses shop!");
    assertEquals(0, ran.exit(), ran.err());
    assertEquals(
        "Another call, not the one with the token: our credential broker has no team shop.\n",
        ran.out());
    Files.writeString(errors.resolve("broken.md"), "---\ngate: nowhere\n---\n");
    Ran broken = explain("anything");
    assertEquals(2, broken.exit());
    assertTrue(broken.err().contains("broken.md:"), broken.err());
  }

  @Test
  void textThatATerminalWouldObeyIsShownNotObeyed() {
    Ran ran = explain("odd \u001b]0;title\u0007 text\n::error::x");
    assertEquals(2, ran.exit());
    assertTrue(!ran.err().contains("\u001b") && !ran.err().contains("\n::error"), ran.err());
  }
}
