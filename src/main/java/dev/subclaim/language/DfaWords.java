package dev.subclaim.language;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the words of a {@link Dfa}: how many, which, the shortest. */
final class DfaWords {
  private final Dfa dfa;
  private final boolean[] live;

  DfaWords(Dfa dfa) {
    this.dfa = dfa;
    this.live = dfa.live();
  }

  /** How many words it accepts; empty when there is no end to them. Linear in the transitions. */
  Optional<BigInteger> count() {
    if (!live[0]) {
      return Optional.of(BigInteger.ZERO);
    }
    List<Integer> order = new ArrayList<>();
    if (!topological(0, new byte[live.length], order)) {
      return Optional.empty();
    }
    BigInteger[] counts = new BigInteger[live.length];
    for (int state : order) {
      counts[state] = count(dfa.states().get(state), counts);
    }
    return Optional.of(counts[0]);
  }

  private BigInteger count(Dfa.State state, BigInteger[] counts) {
    BigInteger sum = state.accepting() ? BigInteger.ONE : BigInteger.ZERO;
    for (int i = 0; i < state.targets().length; i++) {
      int target = state.targets()[i];
      if (live[target]) {
        BigInteger ways = BigInteger.valueOf(state.labels().get(i).size());
        sum = sum.add(ways.multiply(counts[target]));
      }
    }
    return sum;
  }

  /** Live states after the ones they lead to; false when they lead round in a circle. */
  private boolean topological(int start, byte[] marks, List<Integer> order) {
    List<int[]> path = new ArrayList<>();
    path.add(new int[] {start, 0});
    marks[start] = 1;
    while (!path.isEmpty()) {
      int[] top = path.get(path.size() - 1);
      int[] targets = dfa.states().get(top[0]).targets();
      if (top[1] == targets.length) {
        marks[top[0]] = 2;
        order.add(top[0]);
        path.remove(path.size() - 1);
        continue;
      }
      int next = targets[top[1]++];
      if (live[next] && marks[next] == 1) {
        return false;
      }
      if (live[next] && marks[next] == 0) {
        marks[next] = 1;
        path.add(new int[] {next, 0});
      }
    }
    return true;
  }

  /**
   * The words, when they are no more than the limit; shortest first, then in the order of their
   * letters.
   */
  Optional<List<String>> words(int limit) {
    Optional<BigInteger> count = count();
    if (count.isEmpty() || count.get().compareTo(BigInteger.valueOf(limit)) > 0) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    List<Prefix> level = live[0] ? List.of(new Prefix("", 0)) : List.of();
    while (!level.isEmpty()) {
      List<Prefix> next = new ArrayList<>();
      for (Prefix prefix : level) {
        if (dfa.states().get(prefix.state()).accepting()) {
          words.add(prefix.text());
        }
        extend(prefix, next);
      }
      level = next;
    }
    words.sort((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b));
    return Optional.of(words);
  }

  private record Prefix(String text, int state) {}

  private void extend(Prefix prefix, List<Prefix> out) {
    Dfa.State state = dfa.states().get(prefix.state());
    for (int i = 0; i < state.targets().length; i++) {
      int target = state.targets()[i];
      if (live[target]) {
        state.labels().get(i).forEach(c -> out.add(new Prefix(prefix.text() + c, target)));
      }
    }
  }

  /** A shortest word, made of readable letters where there is a choice. */
  Optional<String> shortest() {
    List<Prefix> level = live[0] ? List.of(new Prefix("", 0)) : List.of();
    boolean[] seen = new boolean[live.length];
    while (!level.isEmpty()) {
      List<Prefix> next = new ArrayList<>();
      for (Prefix prefix : level) {
        if (dfa.states().get(prefix.state()).accepting()) {
          return Optional.of(prefix.text());
        }
        extendOnce(prefix, next, seen);
      }
      level = next;
    }
    return Optional.empty();
  }

  private void extendOnce(Prefix prefix, List<Prefix> out, boolean[] seen) {
    Dfa.State state = dfa.states().get(prefix.state());
    for (int i = 0; i < state.targets().length; i++) {
      int target = state.targets()[i];
      if (live[target] && !seen[target]) {
        seen[target] = true;
        out.add(new Prefix(prefix.text() + (char) state.labels().get(i).pick(new char[0]), target));
      }
    }
  }
}
