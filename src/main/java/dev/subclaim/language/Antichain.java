package dev.subclaim.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets of obligations of which none contains another: what asks less stands for all that ask more,
 * since every word that meets the more meets the less. Mutable while it grows.
 */
final class Antichain {
  private final List<int[]> sets = new ArrayList<>();

  /**
   * Adds a set unless one that asks less is there.
   *
   * @return whether the set was new
   */
  boolean add(int[] obligations, Budget budget) {
    for (int[] known : sets) {
      budget.spend(1 + known.length);
      if (Ints.within(known, obligations)) {
        return false;
      }
    }
    sets.add(obligations);
    return true;
  }

  /** Adds a set, and takes out those that ask more; for sets that are met in no order. */
  void addMinimal(int[] obligations, Budget budget) {
    if (add(obligations, budget)) {
      sets.removeIf(known -> known != obligations && Ints.within(obligations, known));
    }
  }

  List<int[]> sets() {
    return sets;
  }
}
