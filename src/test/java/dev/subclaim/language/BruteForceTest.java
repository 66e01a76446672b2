package dev.subclaim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Searches and projections against trying every word, on layouts whose parts have few values. */
class BruteForceTest {
  private static final int CASES = 4_000;

  @Test
  void findsAShortestWordExactlyWhenThereIsOne() {
    int found = 0;
    for (int seed = 0; seed < CASES; seed++) {
      RandomPatterns random = new RandomPatterns(seed);
      Layout layout = random.layout(1 + random.below(3), 1 + random.below(3));
      Formula formula = random.formula(layout.texts().size(), 3);
      List<List<String>> words = words(layout, formula);
      Search.Result result = Search.shortest(layout, formula, Budget.ordinary());
      if (words.isEmpty()) {
        assertInstanceOf(Search.None.class, result, "seed " + seed);
      } else {
        Search.Found word = assertInstanceOf(Search.Found.class, result, "seed " + seed);
        assertTrue(words.contains(word.values()), "seed " + seed);
        int shortest = words.stream().mapToInt(BruteForceTest::length).min().getAsInt();
        assertEquals(shortest, length(word.values()), "seed " + seed);
        found++;
      }
    }
    assertTrue(found > CASES / 4 && found < CASES * 3 / 4, "both outcomes are common: " + found);
  }

  @Test
  void projectsOnEachPart() {
    for (int seed = 0; seed < CASES; seed++) {
      RandomPatterns random = new RandomPatterns(seed);
      Layout layout = random.layout(1 + random.below(3), 1 + random.below(3));
      Formula formula = random.formula(layout.texts().size(), 3);
      int part = random.below(layout.parts().size());
      TreeSet<String> expected = new TreeSet<>();
      words(layout, formula).forEach(word -> expected.add(word.get(part)));
      Domain domain = Projection.of(layout, formula, part, Budget.ordinary()).orElseThrow();
      assertEquals(expected, new TreeSet<>(domain.values(1000).orElseThrow()), "seed " + seed);
    }
  }

  private static int length(List<String> word) {
    return word.stream().mapToInt(String::length).sum();
  }

  private static List<List<String>> words(Layout layout, Formula formula) {
    List<List<String>> words = List.of(List.of());
    for (Domain part : layout.parts()) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> word : words) {
        for (String value : part.values(1000).orElseThrow()) {
          List<String> more = new ArrayList<>(word);
          more.add(value);
          longer.add(more);
        }
      }
      words = longer;
    }
    return words.stream().filter(word -> formula.holds(layout.texts(word))).toList();
  }
}
