package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final String PAGE = "missing-version.md";

  @TempDir private Path temp;

  @Test
  void theShippedPagesKeepTheirWord() throws IOException {
    Ran ran = Ran.in(ROOT, "rules", "test", "rules");
    assertEquals(0, ran.exit(), ran.out() + ran.err());
    try (var files = Files.list(ROOT.resolve("rules"))) {
      long pages = files.filter(f -> f.toString().endsWith(".md")).count();
      assertEquals(pages + " of " + pages + " pages keep their word\n", ran.out());
    }
  }

  @Test
  void aTeamsOwnPageIsLintedWithAndTested() throws IOException {
    Path own = Files.createDirectories(temp.resolve(".subclaim/rules"));
    String page = Files.readString(ROOT.resolve("rules").resolve(PAGE));
    Files.writeString(own.resolve("no-version-here.md"), page);
    assertEquals(0, Ran.in(temp, "rules", "test", ".subclaim/rules").exit());
    assertTrue(Ran.in(temp, "rules").out().contains("no-version-here"));
    Ran ran = Ran.piped(temp, "{\"Statement\": []}", "lint", "-", "--select", "no-version-here");
    assertTrue(ran.out().contains("warning[no-version-here]: "), ran.out());
  }

  @Test
  void aPageThatBreaksItsWordOrIsBrokenIsNamedWithItsPlace() throws IOException {
    Path own = Files.createDirectories(temp.resolve("pages"));
    String page = Files.readString(ROOT.resolve("rules").resolve(PAGE));
    Files.writeString(own.resolve("a.md"), page.replaceFirst("(?m)^1:1 .*$", "1:1 something else"));
    Ran wrong = Ran.in(temp, "rules", "test", "pages");
    assertEquals(1, wrong.exit(), wrong.out() + wrong.err());
    assertTrue(wrong.out().contains("a.md:"), wrong.out());
    Files.writeString(own.resolve("a.md"), page.replaceFirst("(?m)^on: .*$", "on: problm"));
    Ran broken = Ran.in(temp, "rules", "test", "pages");
    assertEquals(2, broken.exit());
    assertTrue(broken.err().contains("a.md:"), broken.err());
    assertTrue(broken.err().contains("`problem`"), broken.err());
  }

  @Test
  void theCatalogueHasTheFieldsOfTheContract() {
    Ran ran = Ran.in(temp, "rules", "--format", "json");
    Tree.Mapping json =
        (Tree.Mapping) Documents.json(SourceText.of("rules", ran.out())).roots().get(0);
    List<Tree> rules = ((Tree.Sequence) json.get("rules").orElseThrow()).items();
    assertTrue(rules.size() >= 30, ran.out());
    for (Tree rule : rules) {
      assertEquals(
          List.of("name", "severity", "on", "tags", "since", "summary"),
          ((Tree.Mapping) rule).members().stream().map(m -> m.key().text()).toList());
    }
  }

  @Test
  void explainPrintsThePage() {
    Ran ran = Ran.in(temp, "explain", "missing-version");
    assertEquals(0, ran.exit());
    assertTrue(ran.out().startsWith("missing-version (warning, since "), ran.out());
    for (String title : List.of("WHAT", "WHY", "FLAGGED", "ACCEPTED", "FIX")) {
      assertTrue(ran.out().contains("\n" + title + "\n"), ran.out());
    }
    assertTrue(Ran.in(temp, "explain", "mising-version").err().contains("`missing-version`"));
  }
}
