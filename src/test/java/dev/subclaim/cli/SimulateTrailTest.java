package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.Golden;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that CloudTrail has seen, before the policies at hand. */
class SimulateTrailTest {
  private static final Path ONCALL = Path.of("testdata/oncall").toAbsolutePath();
  private static final Path GOLDEN = Path.of("testdata/reports/simulate");

  @TempDir private Path temp;

  @Test
  void aDeniedCallAloneGoesThroughEveryGate() throws IOException {
    Ran ran =
        Ran.in(
            ONCALL,
            "simulate",
            "role.json",
            "web-prod-deploy.role.json",
            "provider.json",
            "--requests",
            "denied.event.json");
    assertEquals(0, ran.exit(), ran.err());
    Golden.matches(GOLDEN.resolve("event-denied.txt"), ran.out());
  }

  @Test
  void aTrailTellsWhomATighterPolicyWouldKeepOut() throws IOException {
    Ran ran = Ran.in(ONCALL, "simulate", "role.json", "--requests", "trail.json");
    assertEquals(0, ran.exit(), ran.err());
    Golden.matches(GOLDEN.resolve("trail.txt"), ran.out());
    assertEquals("subclaim: 1 event is left out: no call with a token\n", ran.err());
    assertFalse(ran.out().contains("hidden"), "credentials are nobody's business");
  }

  @Test
  void aLineACallForPrograms() throws IOException {
    Path packed = temp.resolve("trail.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(Files.readAllBytes(ONCALL.resolve("trail.json")));
    }
    Ran ran =
        Ran.in(
            ONCALL, "simulate", "role.json", "--requests", packed.toString(), "--format", "jsonl");
    assertEquals(0, ran.exit(), ran.err());
    List<String> lines = ran.out().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(
        lines
            .get(0)
            .startsWith("{\"id\":\"1d7c1e2a-0001-4000-8000-000000000001\",\"decision\":\"allow\""),
        lines.get(0));
    assertTrue(lines.get(2).contains("\"decision\":\"deny\""), lines.get(2));
    assertTrue(lines.get(2).endsWith("\"aws\":\"allowed\"}"), lines.get(2));
  }

  @Test
  void aCallForAnotherRoleIsLeftOutAndThatIsSaid() {
    Ran ran =
        Ran.in(ONCALL, "simulate", "web-prod-deploy.role.json", "--requests", "denied.event.json");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("the role is in none of these files (give them"), ran.err());
  }

  @Test
  void whatTheEventDoesNotTellLeavesTheAnswerOpen() throws IOException {
    String role = Files.readString(ONCALL.resolve("web-prod-deploy.role.json"));
    Files.writeString(temp.resolve("role.json"), role.replace("web-prod-deploy", "web-deploy"));
    Ran ran =
        Ran.in(
            temp,
            "simulate",
            "role.json",
            "--requests",
            ONCALL.resolve("denied.event.json").toString());
    assertTrue(ran.out().startsWith("undecided: "), ran.out());
    assertTrue(
        ran.out()
            .contains("(the event does not tell the audience; tokens with this subject have acme)"),
        ran.out());
  }

  @Test
  void nobodyIsSuggestedOfRefusedCallsAndItIsSaidWhatToName() {
    Ran ran = Ran.in(ONCALL, "suggest", "--seen", "denied.event.json");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("no call in these events got a session"), ran.err());
    assertTrue(ran.err().contains("\nname whom you mean: --stack O/P/S"), ran.err());
  }
}
