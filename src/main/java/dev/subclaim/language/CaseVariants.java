package dev.subclaim.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units that are the same letter when case is ignored. */
final class CaseVariants {
  private static final Map<Character, List<Integer>> BY_LOWER_CASE = table();

  private CaseVariants() {}

  /** Every unit whose lower case is that of the given one. */
  static List<Integer> of(char c) {
    char lower = Character.toLowerCase(c);
    return BY_LOWER_CASE.getOrDefault(lower, List.of((int) lower));
  }

  private static Map<Character, List<Integer>> table() {
    Map<Character, List<Integer>> table = new HashMap<>();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      char lower = Character.toLowerCase((char) c);
      if (lower != c) {
        table.computeIfAbsent(lower, l -> new ArrayList<>(List.of((int) l))).add(c);
      }
    }
    return Map.copyOf(table);
  }
}
