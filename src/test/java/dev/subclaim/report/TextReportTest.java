package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.Golden;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final Path GOLDEN = Path.of("testdata/reports/text");

  @Test
  void showsThePlacesTheTokenAndWhatToDo() throws IOException {
    String text = plain().render(Samples.outcome(Samples.open(), Samples.refused()));
    Golden.matches(GOLDEN.resolve("findings.txt"), text);
  }

  @Test
  void saysSoWhenThereIsNothing() throws IOException {
    Golden.matches(GOLDEN.resolve("nothing.txt"), plain().render(Samples.outcome()));
  }

  @Test
  void countsNotesUnlessAsked() {
    SourceText text = SourceText.of("a.json", "{}");
    Outcome outcome =
        Samples.outcome(Samples.saying(Severity.NOTE, text, text.span(0, 1), "project-wide"));
    String counted = plain().render(outcome);
    assertFalse(counted.contains("note[project-wide]"), counted);
    assertTrue(counted.contains("1 note not shown (--show-notes)"), counted);
    String shown = report(new View("1", true, false, Style.PLAIN)).render(outcome);
    assertTrue(shown.contains("note[project-wide]"), shown);
    assertTrue(shown.contains("0 errors, 0 warnings, 1 note"), shown);
  }

  @Test
  void keepsTheSummaryToItselfWhenAsked() {
    String text = report(new View("1", false, true, Style.PLAIN)).render(Samples.outcome());
    assertEquals("failed: broken.json: is not JSON\n", text);
  }

  @Test
  void paintsWithoutChangingTheText() {
    Outcome outcome = Samples.outcome(Samples.open(), Samples.refused());
    String painted = report(new View("1", false, false, Style.COLOUR)).render(outcome);
    assertTrue(painted.contains("\u001b[1;31merror[any-organization]\u001b[0m"), painted);
    assertEquals(plain().render(outcome), painted.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void showsOnlyThePartOfALongLineThatMatters() {
    String noise = "\"x\":1,".repeat(20_000);
    SourceText text =
        SourceText.of("export.json", "{" + noise + "\"aud\":\"acme*\"," + noise + "}");
    Finding finding =
        Samples.saying(Severity.ERROR, text, Samples.span(text, "\"acme*\""), "any-organization");
    String shown = plain().render(Samples.outcome(finding));
    List<String> lines = shown.lines().toList();
    String source = lines.stream().filter(l -> l.contains("acme*")).findFirst().orElseThrow();
    String carets = lines.get(lines.indexOf(source) + 1);
    assertTrue(source.length() < 250, source);
    assertEquals(source.indexOf("\"acme*\""), carets.indexOf('^'), shown);
    assertEquals("\"acme*\"".length(), carets.lastIndexOf('^') - carets.indexOf('^') + 1, shown);
  }

  @Test
  void putsCaretsUnderTabsWideAndHiddenCharacters() {
    SourceText text = SourceText.of("a.json", "\t\"\u4e2d\u200b\ud83d\ude00\": \"here\"");
    Finding finding = Samples.saying(Severity.ERROR, text, Samples.span(text, "\"here\""), "label");
    List<String> lines = plain().render(Samples.outcome(finding)).lines().toList();
    // Four columns for the tab, two for each wide character, eight for the zero-width space.
    assertEquals(" 1 |     \"\u4e2d\\u{200b}\ud83d\ude00\": \"here\"", lines.get(3));
    assertEquals("   | " + " ".repeat(4 + 1 + 2 + 8 + 2 + 1 + 2) + "^^^^^^ label", lines.get(4));
  }

  @Test
  void marksTheFirstLineOfAPlaceOverSeveral() {
    SourceText text = SourceText.of("a.json", "{ \"a\": [\n  1\n] }\r\n");
    Finding finding = Samples.saying(Severity.ERROR, text, Samples.span(text, "[\n  1\n]"), "list");
    List<String> lines = plain().render(Samples.outcome(finding)).lines().toList();
    assertEquals("   |        ^ list", lines.get(4));
  }

  private static Report plain() {
    return report(new View("1", false, false, Style.PLAIN));
  }

  private static Report report(View view) {
    return Format.TEXT.report(view);
  }
}
