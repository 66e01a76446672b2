package dev.subclaim.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A deterministic automaton with explicit states, for languages that are small: the domain of a
 * part, the values that a policy admits for it. A missing transition rejects.
 *
 * @param states the states; the first is the start
 */
record Dfa(List<State> states) {
  Dfa {
    states = List.copyOf(states);
  }

  /**
   * A state.
   *
   * @param accepting whether a word may end here
   * @param labels the sets of units of each transition; disjoint
   * @param targets where each transition leads, by index
   */
  record State(boolean accepting, List<CharSet> labels, int[] targets) {
    State {
      labels = List.copyOf(labels);
    }
  }

  /** The automaton of all words. */
  static Dfa all() {
    return new Dfa(List.of(new State(true, List.of(CharSet.ALL), new int[] {0})));
  }

  /** Whether it accepts the word. Linear in the word. */
  boolean accepts(String word) {
    int state = 0;
    for (int i = 0; i < word.length() && state >= 0; i++) {
      state = step(state, word.charAt(i));
    }
    return state >= 0 && states.get(state).accepting();
  }

  /** The state after a unit, or -1. */
  int step(int state, char c) {
    State from = states.get(state);
    for (int i = 0; i < from.targets().length; i++) {
      if (from.labels().get(i).contains(c)) {
        return from.targets()[i];
      }
    }
    return -1;
  }

  /** The words of this one that the other does not accept. Cost: the product of the states. */
  Dfa minus(Dfa other) {
    return new Product(this, other, false).build();
  }

  /** The words of both. Cost: the product of the states. */
  Dfa intersect(Dfa other) {
    return new Product(this, other, true).build();
  }

  /** The words of one or the other. Cost: the product of the states. */
  Dfa union(Dfa other) {
    return all().minus(all().minus(this).intersect(all().minus(other)));
  }

  /** The distance of a state from which no word is accepted. */
  static final int NEVER = Integer.MAX_VALUE;

  /** For each state, how many units the shortest accepted rest has. */
  int[] distances() {
    int[] distances = new int[states.size()];
    Arrays.fill(distances, NEVER);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int s = states.size() - 1; s >= 0; s--) {
        int distance = distance(states.get(s), distances);
        changed |= distance < distances[s];
        distances[s] = distance;
      }
    }
    return distances;
  }

  private static int distance(State state, int[] distances) {
    int nearest = NEVER;
    for (int target : state.targets()) {
      nearest = Math.min(nearest, distances[target]);
    }
    int onward = nearest == NEVER ? NEVER : nearest + 1;
    return state.accepting() ? 0 : onward;
  }

  /** Which states can still reach an accepting one. */
  boolean[] live() {
    int[] distances = distances();
    boolean[] live = new boolean[distances.length];
    for (int s = 0; s < live.length; s++) {
      live[s] = distances[s] != NEVER;
    }
    return live;
  }

  /** Whether it accepts no word. */
  boolean isEmpty() {
    return !live()[0];
  }

  private static final class Product {
    private final Dfa left;
    private final Dfa right;
    private final boolean both;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<State> built = new ArrayList<>();
    private final Deque<long[]> open = new ArrayDeque<>();

    Product(Dfa left, Dfa right, boolean both) {
      this.left = left;
      this.right = right;
      this.both = both;
    }

    Dfa build() {
      number(0, 0);
      while (!open.isEmpty()) {
        long[] pair = open.removeFirst();
        built.set((int) pair[2], state((int) pair[0], (int) pair[1]));
      }
      return new Dfa(built);
    }

    /** The number of a pair of states; the right one may be -1, where it has rejected. */
    private int number(int l, int r) {
      long key = ((long) l << 32) | (r + 1L);
      Integer known = numbers.get(key);
      if (known != null) {
        return known;
      }
      int number = built.size();
      numbers.put(key, number);
      built.add(new State(false, List.of(), new int[0]));
      open.add(new long[] {l, r, number});
      return number;
    }

    private State state(int l, int r) {
      State from = left.states.get(l);
      List<CharSet> labels = new ArrayList<>();
      List<Integer> targets = new ArrayList<>();
      for (int i = 0; i < from.targets().length; i++) {
        CharSet rest = from.labels().get(i);
        int target = from.targets()[i];
        if (r >= 0) {
          State other = right.states.get(r);
          for (int j = 0; j < other.targets().length; j++) {
            CharSet shared = rest.intersect(other.labels().get(j));
            add(labels, targets, shared, target, other.targets()[j]);
            rest = rest.minus(shared);
          }
        }
        if (!both) {
          add(labels, targets, rest, target, -1);
        }
      }
      boolean rightAccepts = r >= 0 && right.states.get(r).accepting();
      return new State(
          from.accepting() && rightAccepts == both,
          labels,
          targets.stream().mapToInt(Integer::intValue).toArray());
    }

    private void add(List<CharSet> labels, List<Integer> targets, CharSet set, int l, int r) {
      if (!set.isEmpty()) {
        labels.add(set);
        targets.add(number(l, r));
      }
    }
  }
}
