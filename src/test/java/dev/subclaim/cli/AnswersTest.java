package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
  private static final Path QUICKSTART = Path.of("testdata/quickstart").toAbsolutePath();
  private static final String UPDATE = ":operation:update:scope:write";

  @TempDir private Path temp;

  @Test
  void whatIsSuggestedIsProvedAndAdmitsJustThat() throws IOException {
    suggest("new.json", "--stack", "acme/web/prod", "--environment", "acme/web/dev");
    Ran proof =
        Ran.in(
            temp,
            "prove",
            "new.json",
            "--within-stack",
            "acme/web/prod",
            "--within-environment",
            "acme/web/dev");
    assertEquals(0, proof.exit(), proof.out());
    assertTrue(proof.out().startsWith("proven: "), proof.out());
    assertEquals(0, ask("new.json", "acme", "web:stack:prod"));
    assertEquals(1, ask("new.json", "acme", "web:stack:prod-2"));
    assertEquals(1, ask("new.json", "acme", "web2:stack:prod"));
    assertEquals(1, ask("new.json", "acme-other", "web:stack:prod"));
  }

  @Test
  void oneStackIsNotWithinAnother() throws IOException {
    suggest("new.json", "--stack", "acme/web/prod");
    Ran proof =
        Ran.in(temp, "prove", "new.json", "--within-stack", "acme/web/dev", "--format", "json");
    assertEquals(1, proof.exit());
    assertTrue(proof.out().contains("\"verdict\": \"refuted\""), proof.out());
    assertTrue(proof.out().contains("project:web:stack:prod"), proof.out());
  }

  @Test
  void anyTokenAsksMoreThanTheKindsThatAreKnown() throws IOException {
    suggest("new.json", "--stack", "acme/web/prod");
    Ran any = Ran.in(temp, "prove", "new.json", "--within-stack", "acme/web/prod", "--any-token");
    assertEquals(1, any.exit(), "the star behind the stack admits what nobody mints");
    suggest("exact.json", "--stack", "acme/web/prod", "--operation", "update,preview");
    Ran exact =
        Ran.in(temp, "prove", "exact.json", "--within-stack", "acme/web/prod", "--any-token");
    assertEquals(0, exact.exit(), exact.out());
  }

  @Test
  void keepingLosesNobody() throws IOException {
    String old = QUICKSTART.resolve("aws/billing-esc.role.json").toString();
    suggest("new.json", "--stack", "acme/web/prod", "--keep", old);
    Ran diff = Ran.in(temp, "diff", old, "new.json");
    assertEquals(1, diff.exit());
    assertTrue(diff.out().startsWith("WIDER"), diff.out());
    assertTrue(diff.out().contains("nobody loses access"), diff.out());
    Ran meant =
        Ran.in(temp, "diff", old, "new.json", "--fail-on-change", "never", "--format", "json");
    assertEquals(0, meant.exit());
    assertTrue(meant.out().contains("\"verdict\": \"wider\""), meant.out());
    Ran lost = Ran.in(temp, "suggest", "--stack", "acme/web/prod", old);
    assertTrue(lost.err().contains("loses access:"), lost.err());
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    assertEquals(2, Ran.in(temp, "diff", "one.json").exit());
    assertEquals(2, Ran.in(temp, "diff", "--base", "HEAD").exit());
    assertEquals(2, Ran.in(temp, "suggest", "--stack", "acme/web").exit());
    assertEquals(2, Ran.in(temp, "suggest", "--stack", "a/b/c", "--operation", "up").exit());
    assertEquals(2, Ran.in(QUICKSTART, "prove", "iam/web-deploy.json").exit());
  }

  private void suggest(String file, String... arguments) throws IOException {
    java.util.ArrayList<String> all = new java.util.ArrayList<>();
    all.add("suggest");
    all.addAll(java.util.List.of(arguments));
    if (!all.contains("--keep")) {
      all.addAll(java.util.List.of("--account", "123456789012"));
    }
    Ran ran = Ran.in(temp, all.toArray(String[]::new));
    assertEquals(0, ran.exit(), ran.err());
    Files.writeString(temp.resolve(file), ran.out());
  }

  private int ask(String file, String organization, String stack) {
    String subject = "pulumi:deploy:org:" + organization + ":project:" + stack + UPDATE;
    return Ran.in(temp, "simulate", file, "--sub", subject, "--aud", organization).exit();
  }
}
