package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A unified diff makes the one text of the other, and shows nothing that a terminal obeys. */
class UnifiedDiffTest {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@\n");

  private final Random random = new Random(20260301);

  @Test
  void looksAsPatchWantsIt() {
    assertEquals(
        "--- a/p.json\n+++ b/p.json\n@@ -1,4 +1,4 @@\n-a\n+A\n b\n c\n d\n",
        UnifiedDiff.of("p.json", "a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n").text());
    assertEquals(
        "--- a/p\n+++ b/p\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n",
        UnifiedDiff.of("p", "a", "a\n").text());
    assertEquals("--- a/p\n+++ b/p\n@@ -0,0 +1 @@\n+a\n", UnifiedDiff.of("p", "", "a\n").text());
  }

  @Test
  void appliedToTheOldTextItGivesTheNew() {
    for (int round = 0; round < 500; round++) {
      String old = text(random.nextInt(40));
      String now = changed(old);
      UnifiedDiff diff = UnifiedDiff.of("p", old, now);
      assertTrue(diff.exact());
      assertEquals(now, applied(old, diff.text()), diff::text);
    }
  }

  @Test
  void whatIsNotShownAsItIsSaysSo() {
    UnifiedDiff secret =
        UnifiedDiff.of(
            "p", "AWS_SECRET_ACCESS_KEY: abcdef\na\n", "AWS_SECRET_ACCESS_KEY: abcdef\nb\n");
    assertFalse(secret.exact());
    assertFalse(secret.text().contains("abcdef"), secret.text());
    UnifiedDiff escape =
        UnifiedDiff.of("p", "x\u001B[2J\n::add-mask::y\na\n", "x\u001B[2J\n::add-mask::y\n");
    assertFalse(escape.exact());
    assertFalse(escape.text().contains("\u001B"), escape.text());
    assertFalse(escape.text().contains(" ::"), escape.text());
    assertTrue(UnifiedDiff.of("p", "\ta\r\n", "\tb\r\n").exact());
  }

  private String text(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append((char) ('a' + random.nextInt(6))).append('\n');
    }
    return random.nextInt(5) == 0 ? text + "end" : text.toString();
  }

  private String changed(String old) {
    List<String> lines = new ArrayList<>(old.lines().toList());
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(lines.size() + 1);
      if (random.nextBoolean() || at == lines.size()) {
        lines.add(at, "new" + i);
      } else {
        lines.remove(at);
      }
    }
    String text = String.join("\n", lines);
    String end = text.isEmpty() || random.nextInt(5) == 0 ? "" : "\n";
    return (text + end).equals(old) ? text + "\nmore" : text + end;
  }

  /** What {@code patch} does. */
  private static String applied(String old, String diff) {
    List<String> lines = split(old);
    List<String> out = new ArrayList<>();
    int at = 0;
    char sign = ' ';
    String body = diff.substring(diff.indexOf("@@"));
    for (String step : split(body)) {
      Matcher hunk = HUNK.matcher(step);
      if (hunk.matches()) {
        int start = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
        out.addAll(lines.subList(at, start));
        at = start;
      } else if (step.startsWith("\\")) {
        if (sign == '+') {
          out.set(out.size() - 1, out.get(out.size() - 1).replace("\n", ""));
        }
      } else if (step.charAt(0) == '+') {
        out.add(step.substring(1));
      } else {
        assertEquals(lines.get(at).stripTrailing(), step.substring(1).stripTrailing());
        if (step.charAt(0) == ' ') {
          out.add(lines.get(at));
        }
        at++;
      }
      sign = step.charAt(0);
    }
    out.addAll(lines.subList(at, lines.size()));
    return String.join("", out);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }
}
