package dev.subclaim.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of obligations of which none contains another: what asks less stands for all that ask more,
 * since every word that meets the more meets the less. Mutable while it grows.
 *
 * <p>A set can only be within another whose numbers hold its smallest one, so sets are kept by
 * that.
 */
final class Antichain {
  private static final Integer NOTHING_ASKED = -1;
  private final Map<Integer, List<int[]>> bySmallest = new HashMap<>();

  /**
   * Adds a set unless one that asks less is there.
   *
   * @return whether the set was new
   */
  boolean add(int[] obligations, Budget budget) {
    if (covers(NOTHING_ASKED, obligations, budget)) {
      return false;
    }
    for (int obligation : obligations) {
      if (covers(obligation, obligations, budget)) {
        return false;
      }
    }
    Integer key = obligations.length == 0 ? NOTHING_ASKED : Integer.valueOf(obligations[0]);
    bySmallest.computeIfAbsent(key, k -> new ArrayList<>(2)).add(obligations);
    return true;
  }

  private boolean covers(Integer key, int[] obligations, Budget budget) {
    List<int[]> candidates = bySmallest.getOrDefault(key, List.of());
    for (int[] known : candidates) {
      budget.spend(1 + known.length);
      if (Ints.within(known, obligations)) {
        return true;
      }
    }
    return false;
  }

  /** Adds a set, and takes out those that ask more; for sets that are met in no order. */
  void addMinimal(int[] obligations, Budget budget) {
    if (add(obligations, budget)) {
      for (List<int[]> sets : bySmallest.values()) {
        budget.spend(sets.size());
        sets.removeIf(known -> known != obligations && Ints.within(obligations, known));
      }
    }
  }

  /** The sets, in an order that depends on nothing but them. */
  List<int[]> sets() {
    List<int[]> all = new ArrayList<>();
    bySmallest.values().forEach(all::addAll);
    all.sort(Ints.ORDER);
    return all;
  }
}
