package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.fix.Edits;
import dev.subclaim.rule.Example;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The command repairs the examples of pages as the pages show it, and proves each edit. */
class FixPagesTest {
  private static final List<RulePage> PAGES =
      RulePages.load(RulePages.shipped(), List.of(), PolicyFacts.VOCABULARY).rules().stream()
          .map(rule -> rule.page())
          .filter(page -> page.fix().isPresent())
          .toList();

  @TempDir private Path folder;

  @Test
  void everyEditIsNamedAndShownByAPage() {
    Set<String> named = new TreeSet<>();
    for (RulePage page : PAGES) {
      named.add(page.fix().orElseThrow().edit().text());
      boolean shown = RulePages.flagged(page).stream().anyMatch(e -> !e.fixed().isEmpty());
      assertTrue(shown, page.name() + " shows no example `fixed`");
    }
    assertEquals(Set.copyOf(Edits.NAMES), named);
  }

  @TestFactory
  List<DynamicTest> theCommandRepairsThemSo() {
    return PAGES.stream()
        .flatMap(
            page ->
                RulePages.flagged(page).stream()
                    .filter(example -> !example.fixed().isEmpty())
                    .map(example -> test(page, example)))
        .toList();
  }

  private DynamicTest test(RulePage page, Example example) {
    String name = page.name() + ":" + example.line();
    return DynamicTest.dynamicTest(name, () -> assertRepaired(page, example));
  }

  private void assertRepaired(RulePage page, Example example) throws IOException {
    Path place = folder.resolve(page.name() + example.line());
    Files.createDirectories(place);
    for (SourceText file : example.files()) {
      Files.writeString(place.resolve(file.path()), file.content());
    }
    Ran ran = lint(place, page);
    for (SourceText file : example.fixed()) {
      assertEquals(file.content(), Files.readString(place.resolve(file.path())), ran.err());
    }
    assertTrue(ran.err().startsWith("fixed: "), ran.err());
    assertEquals("", lint(place, page).err(), "a second time nothing is left");
  }

  private static Ran lint(Path folder, RulePage page) {
    Ran ran = Ran.in(folder, "lint", "--fix=all", "--select", page.name(), "--fail-on", "never");
    assertEquals(0, ran.exit(), ran.err());
    return ran;
  }
}
