package dev.subclaim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
  @ParameterizedTest
  @CsvSource({
    "acme*, acme, true",
    "acme*, acme-other, true",
    "acme*, ac, false",
    "*web*, my-web-app, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "repo:*/infra:*, repo:acme/infra:ref:refs/heads/main, true",
    "repo:*/infra:*, repo:acme/other/infra:x, true",
  })
  void matchesTheWholeText(String pattern, String text, boolean expected) {
    assertEquals(expected, Pattern.like(pattern).matches(text));
  }

  @Test
  void aStarMatchesANewlineAndAQuestionMarkHalfAnEmoji() {
    assertTrue(Pattern.like("a*b").matches("a\nb"));
    assertTrue(Pattern.like("a??b").matches("a\uD83D\uDE00b"));
  }

  @Test
  void signsOfALiteralStandForThemselves() {
    assertTrue(Pattern.literal("a*").matches("a*"));
    assertEquals(false, Pattern.literal("a*").matches("ab"));
  }

  @Test
  void equalPatternsOfOneSpellingAreEqual() {
    assertEquals(Pattern.like("a***?b"), Pattern.like("a*?*b"));
    assertNotEquals(Pattern.like("a"), Pattern.like("a").ignoringCase());
    assertEquals(Pattern.literal("AB").ignoringCase(), Pattern.literal("ab").ignoringCase());
  }

  @Test
  void agreesWithTryingEverySplit() {
    for (int seed = 0; seed < 20_000; seed++) {
      RandomPatterns random = new RandomPatterns(seed);
      Pattern pattern = random.pattern();
      String text = random.word(6);
      assertEquals(naive(pattern, 0, text), pattern.matches(text), pattern + " on " + text);
    }
  }

  private static boolean naive(Pattern pattern, int sign, String rest) {
    if (sign == pattern.length()) {
      return rest.isEmpty();
    }
    if (pattern.sign(sign) == Pattern.STAR) {
      return naive(pattern, sign + 1, rest)
          || (!rest.isEmpty() && naive(pattern, sign, rest.substring(1)));
    }
    return !rest.isEmpty()
        && pattern.accepts(pattern.sign(sign), rest.charAt(0))
        && naive(pattern, sign + 1, rest.substring(1));
  }
}
