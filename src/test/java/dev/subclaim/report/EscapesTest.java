package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EscapesTest {
  private static final List<String> PIECES =
      List.of(
          "::error::",
          "\n::add-mask::x",
          "\r",
          "\n",
          "  ::stop-commands::x",
          "##[add-mask]x",
          "###",
          "\u001b[31m",
          "\u009b1m",
          "\u007f",
          "\u0000",
          "\t",
          "\u2028",
          "\u2029",
          "\u202e",
          "\u2066",
          "\u200b",
          "\ufeff",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "\u00a0",
          "acme",
          "\"",
          "\\",
          " ",
          "<b>");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          9, '\\u{9}'
          10, '\\u{a}'
          27, '\\u{1b}'
          127, '\\u{7f}'
          155, '\\u{9b}'
          160, '\\u{a0}'
          8203, '\\u{200b}'
          8232, '\\u{2028}'
          8238, '\\u{202e}'
          55296, '\\u{d800}'
          917505, '\\u{e0001}'
          65, A
          228, \u00e4
          20013, \u4e2d
          128512, \ud83d\ude00
          """)
  void showsHiddenCharactersByNumber(int character, String shown) {
    assertEquals(shown, Escapes.line(new StringBuilder().appendCodePoint(character).toString()));
  }

  @Test
  void breaksUpCommandsOfBuildServers() {
    assertEquals("#\\u{23}[add-mask]x", Escapes.line("##[add-mask]x"));
    assertEquals("{\"a\": \"#\\u0023[add-mask]x\"}", Escapes.json("{\"a\": \"##[add-mask]x\"}"));
  }

  @Test
  void cutsLongTextInTheMiddle() {
    String cut = Escapes.cut("a".repeat(100) + "z".repeat(900), 40);
    assertEquals("a".repeat(30) + "...(1000 characters)..." + "z".repeat(10), cut);
    assertEquals("short", Escapes.cut("short", 40));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noReportObeysForeignText(Format format) {
    Random random = new Random(20261123);
    for (int i = 0; i < 300; i++) {
      String words = words(random);
      String rendered =
          format.report(new View("1", true, false, Style.PLAIN)).render(outcome(words));
      for (String line : rendered.split("\n", -1)) {
        boolean place = line.matches(" +::: .*");
        boolean ours = format == Format.GITHUB && line.startsWith("::error file=");
        assertFalse(line.stripLeading().startsWith("::") && !place && !ours, rendered);
        assertFalse(line.contains("##"), rendered);
      }
      assertTrue(format != Format.GITHUB || rendered.lines().count() == 3, rendered);
      assertTrue(rendered.codePoints().noneMatch(EscapesTest::obeyed), rendered);
    }
  }

  @Test
  void noAuditObeysForeignText() {
    Random random = new Random(12);
    for (int i = 0; i < 60; i++) {
      Outcome audit = HtmlReportTest.audit(words(random));
      for (Format format : List.of(Format.TEXT, Format.CSV, Format.JSON, Format.JSONL)) {
        String rendered = FormatsTest.render(format, audit);
        for (String line : rendered.split("\n", -1)) {
          assertFalse(line.stripLeading().startsWith("::"), rendered);
          assertFalse(line.contains("##"), rendered);
        }
        assertTrue(rendered.codePoints().noneMatch(EscapesTest::obeyed), rendered);
      }
    }
  }

  private static boolean obeyed(int c) {
    return c != '\n' && (Character.isISOControl(c) || c == 0x202e || c == 0x2066 || c == 0x2028);
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toString();
  }

  private static Outcome outcome(String words) {
    SourceText text = SourceText.of(words, words);
    return new Outcome(
        List.of(Samples.saying(Severity.ERROR, text, text.span(0, words.length()), words)),
        List.of(),
        List.of(new Failure(words, words)),
        new Summary(1, 1, 1, 0, List.of(words), List.of(words)));
  }
}
