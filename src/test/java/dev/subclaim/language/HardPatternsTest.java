package dev.subclaim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Patterns on which automata made deterministic explode. Work is counted, never time, so these
 * bounds hold on every machine.
 */
class HardPatternsTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 16, 30})
  void aStarAndQuestionMarksMayBeNegated(int marks) {
    Language all = Language.of(Pattern.any());
    Language hard = Language.of(Pattern.like("*a" + "?".repeat(marks)));
    Budget budget = Budget.of(20_000);
    assertEquals(Truth.NO, hard.includes(all, budget));
    assertEquals(Truth.YES, all.includes(hard, budget));
    assertFalse(budget.exhausted());
  }

  @Test
  void aStarAndQuestionMarksAreWithinALooserOne() {
    Language tight = Language.of(Pattern.like("*a" + "?".repeat(30)));
    Language loose = Language.of(Pattern.like("*?" + "?".repeat(30)));
    assertEquals(Truth.YES, loose.includes(tight, Budget.of(200_000)));
    assertEquals(Truth.NO, tight.includes(loose, Budget.of(200_000)));
  }

  @Test
  void manyStarsOfAWholePolicyStayCheap() {
    Pattern long2048 = Pattern.like("*a*b".repeat(512) + "*");
    Budget budget = Budget.ordinary();
    assertEquals(
        Truth.NO,
        Language.of(Pattern.like("*b*a*")).complement().includes(Language.of(long2048), budget));
    assertEquals(
        Truth.YES, Language.of(Pattern.like("*b*a*")).includes(Language.of(long2048), budget));
  }

  @Test
  void fiftyWidePatternsAgainstFiftyNarrowOnes() {
    List<Pattern> wide = new ArrayList<>();
    List<Pattern> narrow = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      wide.add(Pattern.like("pulumi:deploy:org:acme:project:p" + i + "*:stack:*"));
      narrow.add(Pattern.like("pulumi:deploy:org:acme:project:p" + i + ":stack:prod:*"));
    }
    Language wides = Language.of(wide.toArray(new Pattern[0]));
    Language narrows = Language.of(narrow.toArray(new Pattern[0]));
    Budget budget = Budget.of(500_000);
    assertEquals(Truth.YES, wides.includes(narrows, budget));
    assertEquals(Truth.NO, narrows.includes(wides, budget));
    assertFalse(budget.exhausted());
  }

  @Test
  void theBudgetEndsAQuestionTheSameWayEveryTime() {
    List<Pattern> letters = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      letters.add(Pattern.like("*" + c + "?".repeat(44) + ":stack:*"));
    }
    Language refused = Language.of(letters.toArray(new Pattern[0]));
    Layout layout =
        new Layout(
            List.of(Domain.parse("[a-z]+")),
            List.of(new Layout.Text(List.of("", ":stack:x"), List.of(true))));
    Formula all = new Formula.Match(0, letters).negate();
    Search.Result first = Search.shortest(layout, all, Budget.of(300));
    assertEquals(first, Search.shortest(layout, all, Budget.of(300)));
    assertTrue(refused.contains("a" + "b".repeat(44) + ":stack:x"));
  }
}
