package dev.subclaim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlobTest {
  private static Glob glob(String pattern) {
    return Glob.of(List.of(new Expanded.Piece(pattern, Expanded.Kind.WRITTEN)), true);
  }

  /** The definition, word for word: slow, and plain enough to be trusted. */
  private static boolean reference(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    String rest = pattern.substring(1);
    if (pattern.charAt(0) == '*') {
      return reference(rest, text) || (!text.isEmpty() && reference(pattern, text.substring(1)));
    }
    boolean first =
        !text.isEmpty() && (pattern.charAt(0) == '?' || pattern.charAt(0) == text.charAt(0));
    return first && reference(rest, text.substring(1));
  }

  @Test
  void agreesWithTheDefinition() {
    Random random = new Random(20261123);
    int matched = 0;
    for (int i = 0; i < 200_000; i++) {
      String pattern = random(random, "ab:*?*", 7);
      String text = random(random, "ab:", 8);
      boolean expected = reference(pattern, text);
      matched += expected ? 1 : 0;
      assertEquals(expected, glob(pattern).matches(text), () -> pattern + " on " + text);
    }
    assertTrue(matched > 10_000, "the generator must hit");
  }

  private static String random(Random random, String letters, int longest) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(longest + 1); length > 0; length--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @Test
  void hostilePatternsStayFast() {
    String as = "a".repeat(10_000);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertFalse(glob("*a".repeat(1_000) + "*b").matches(as));
          assertFalse(glob("*" + "a".repeat(2_000) + "b").matches(as));
          assertFalse(glob("*?".repeat(1_000) + "b").matches(as));
          assertTrue(glob("*a".repeat(5_000)).matches(as));
          assertTrue(glob("*".repeat(10_000)).matches(as));
        });
  }

  @Test
  void insertedTextIsLiteralAndOpenTextIsAnything() {
    Glob glob =
        Glob.of(
            List.of(
                new Expanded.Piece("a*", Expanded.Kind.WRITTEN),
                new Expanded.Piece("*", Expanded.Kind.INSERTED),
                new Expanded.Piece("", Expanded.Kind.OPEN),
                new Expanded.Piece("z", Expanded.Kind.WRITTEN)),
            true);
    assertTrue(glob.matches("ab*anythingz"));
    assertFalse(glob.matches("abz"));
  }
}
