package dev.subclaim.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts obligations together into sets: those that must not be met all at once, of the others one
 * choice each. Drops what holds anyway, stops at what can never hold. Mutable, for one step.
 */
final class Combination {
  private final Signs signs;
  private final Ints fixed = new Ints();
  private final List<int[]> choices = new ArrayList<>();
  private boolean impossible;

  Combination(Signs signs) {
    this.signs = signs;
  }

  /** Adds one obligation as it is; false when it can never be met. */
  boolean add(int obligation) {
    boolean everything = signs.isEverything(obligation >> 1);
    if (everything && (obligation & 1) == 1) {
      impossible = true;
    } else if (!everything) {
      fixed.add(obligation);
    }
    return !impossible;
  }

  /**
   * Adds what a step made of one obligation.
   *
   * @param negative 1 when none of the states may accept, 0 when one must
   * @param states where the pattern can be now
   * @return false when it can never be met
   */
  boolean add(int negative, int[] states) {
    boolean everything = anyEverything(states);
    if (negative == 1) {
      impossible |= everything;
      for (int state : states) {
        fixed.add(state * 2 + 1);
      }
    } else if (states.length == 0) {
      impossible = true;
    } else if (!everything) {
      addChoice(states);
    }
    return !impossible;
  }

  private boolean anyEverything(int[] states) {
    for (int state : states) {
      if (signs.isEverything(state)) {
        return true;
      }
    }
    return false;
  }

  private void addChoice(int[] states) {
    if (states.length == 1) {
      fixed.add(states[0] * 2);
    } else {
      choices.add(states);
    }
  }

  /** Every way to choose, each ascending. */
  List<int[]> sets() {
    if (impossible) {
      return List.of();
    }
    List<int[]> sets = new ArrayList<>();
    choose(0, fixed, sets);
    return sets;
  }

  private void choose(int index, Ints chosen, List<int[]> out) {
    if (index == choices.size()) {
      int[] set = withoutImplied(chosen.sorted());
      if (!contradicts(set)) {
        out.add(set);
      }
      return;
    }
    for (int state : choices.get(index)) {
      Ints more = new Ints();
      for (int i = 0; i < chosen.size(); i++) {
        more.add(chosen.get(i));
      }
      more.add(state * 2);
      choose(index + 1, more, out);
    }
  }

  /** Whether one rest must be accepted and refused from the same state. */
  private static boolean contradicts(int[] sorted) {
    for (int i = 1; i < sorted.length; i++) {
      if ((sorted[i] ^ sorted[i - 1]) == 1) {
        return true;
      }
    }
    return false;
  }

  /** Without what may not be met before a star that may not be met either: the star covers it. */
  private int[] withoutImplied(int[] sorted) {
    int kept = sorted.length;
    int star = -1;
    for (int i = sorted.length - 1; i >= 0; i--) {
      int state = sorted[i] >> 1;
      if ((sorted[i] & 1) == 1 && star >= 0 && signs.sameChain(state, star)) {
        continue;
      }
      if ((sorted[i] & 1) == 1 && signs.isStar(state)) {
        star = state;
      }
      sorted[--kept] = sorted[i];
    }
    return kept == 0 ? sorted : Arrays.copyOfRange(sorted, kept, sorted.length);
  }

  /** Of places in one chain, only the last star and what stands behind it. */
  static int[] withoutCovered(Signs signs, int[] states) {
    int kept = states.length;
    int star = -1;
    for (int i = states.length - 1; i >= 0; i--) {
      if (star >= 0 && signs.sameChain(states[i], star)) {
        continue;
      }
      if (signs.isStar(states[i])) {
        star = states[i];
      }
      states[--kept] = states[i];
    }
    return kept == 0 ? states : Arrays.copyOfRange(states, kept, states.length);
  }
}
