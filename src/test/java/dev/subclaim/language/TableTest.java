package dev.subclaim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Questions about many words at once, against asking each word. */
class TableTest {
  private static final int CASES = 1_500;

  @Test
  void answersForEachWordAsIfItWereAlone() {
    int shared = 0;
    for (int seed = 0; seed < CASES; seed++) {
      RandomPatterns random = new RandomPatterns(seed);
      Layout layout = random.layout(1 + random.below(3), 1 + random.below(3));
      List<List<List<String>>> rows = rows(random, layout);
      List<Formula> formulas =
          IntStream.rangeClosed(0, random.below(3))
              .mapToObj(i -> random.formula(layout.texts().size(), 3))
              .toList();
      Table table = Table.of(layout, rows);
      Map<List<String>, Integer> expected = expected(layout, rows, formulas);
      Map<List<String>, Integer> found = new TreeMap<>(RandomPatterns.ORDER);
      List<Words> visits = new ArrayList<>();
      table.visit(
          formulas,
          (holding, words) -> {
            visits.add(words);
            words.forEach(word -> found.put(List.copyOf(word), holding));
          });
      assertEquals(words(rows).size(), table.size(), "seed " + seed);
      assertEquals(expected, found, "seed " + seed);
      assertEquals(
          expected.size(), visits.stream().mapToLong(Words::size).sum(), "no word twice: " + seed);
      for (int part = 0; part < layout.parts().size(); part++) {
        assertEquals(counts(expected, part), counts(visits, part), "seed " + seed);
      }
      shared += visits.size() < expected.size() ? 1 : 0;
    }
    assertTrue(shared > CASES / 4, "words are answered for together: " + shared);
  }

  @Test
  void takesLittleTimeForManyWordsAndHardPatterns() {
    List<List<List<String>>> rows = new ArrayList<>();
    List<String> stacks = IntStream.range(0, 100).mapToObj(i -> "stack-" + i).toList();
    List<String> operations = List.of("update", "preview", "refresh", "destroy");
    for (int i = 0; i < 10_000; i++) {
      rows.add(List.of(List.of("project-" + i), stacks, operations));
    }
    Layout.Text text =
        new Layout.Text(List.of("p:", ":s:", ":o:", ":w"), List.of(true, true, true));
    Layout layout = new Layout(List.of(Domain.any(), Domain.any(), Domain.any()), List.of(text));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Table table = Table.of(layout, rows);
          assertEquals(4_000_000, table.size());
          assertEquals(400, admitted(table, "p:project-7:*"));
          assertEquals(40_000, admitted(table, "*:s:stack-7:o:*"));
          assertEquals(1_000_000, admitted(table, "*:o:update:w"));
          assertEquals(4_000_000, admitted(table, "*p*a*?:w"));
          assertEquals(0, admitted(table, "*t*".repeat(40) + "!"));
        });
  }

  private static long admitted(Table table, String pattern) {
    long[] count = new long[1];
    Formula formula = new Formula.Match(0, List.of(Pattern.like(pattern)));
    table.visit(List.of(formula), (holding, words) -> count[0] += words.size());
    return count[0];
  }

  /** Some rows, each with one or several values for a part. */
  private static List<List<List<String>>> rows(RandomPatterns random, Layout layout) {
    List<List<List<String>>> rows = new ArrayList<>();
    for (int i = random.below(6); i >= 0; i--) {
      List<List<String>> row = new ArrayList<>();
      for (Domain part : layout.parts()) {
        List<String> values = part.values(10).orElseThrow();
        int from = random.below(values.size());
        row.add(values.subList(from, from + 1 + random.below(values.size() - from)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static TreeSet<List<String>> words(List<List<List<String>>> rows) {
    TreeSet<List<String>> words = new TreeSet<>(RandomPatterns.ORDER);
    for (List<List<String>> row : rows) {
      List<List<String>> some = List.of(List.of());
      for (List<String> values : row) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> word : some) {
          for (String value : values) {
            List<String> next = new ArrayList<>(word);
            next.add(value);
            longer.add(next);
          }
        }
        some = longer;
      }
      words.addAll(some);
    }
    return words;
  }

  private static Map<List<String>, Integer> expected(
      Layout layout, List<List<List<String>>> rows, List<Formula> formulas) {
    Map<List<String>, Integer> expected = new TreeMap<>(RandomPatterns.ORDER);
    for (List<String> word : words(rows)) {
      int holding = 0;
      for (int i = 0; i < formulas.size(); i++) {
        holding |= formulas.get(i).holds(layout.texts(word)) ? 1 << i : 0;
      }
      if (holding != 0) {
        expected.put(word, holding);
      }
    }
    return expected;
  }

  private static Map<String, Long> counts(Map<List<String>, Integer> words, int part) {
    Map<String, Long> counts = new TreeMap<>();
    words.keySet().forEach(word -> counts.merge(word.get(part), 1L, Long::sum));
    return counts;
  }

  private static Map<String, Long> counts(List<Words> visits, int part) {
    Map<String, Long> counts = new TreeMap<>();
    visits.forEach(
        words -> words.counts(part).forEach((name, n) -> counts.merge(name, n, Long::sum)));
    return counts;
  }
}
