package dev.subclaim.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A nondeterministic automaton under construction, for regular expressions (Thompson's way).
 * Mutable, and confined to the one who builds it.
 */
final class Nfa {
  private static final int MOST = 2_000;

  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<List<Integer>> silent = new ArrayList<>();
  private int accepting;

  private record Edge(CharSet label, int target) {}

  Nfa() {
    newState();
  }

  int newState() {
    edges.add(new ArrayList<>());
    silent.add(new ArrayList<>());
    return edges.size() - 1;
  }

  void edge(int from, CharSet label, int to) {
    edges.get(from).add(new Edge(label, to));
  }

  void silent(int from, int to) {
    silent.get(from).add(to);
  }

  void accept(int state) {
    accepting = state;
  }

  /**
   * The same language with one way for each word. Cost: exponential in the states at worst.
   *
   * @throws IllegalArgumentException when it needs more states than any name does
   */
  Dfa determinise() {
    Map<BitSet, Integer> numbers = new LinkedHashMap<>();
    List<BitSet> open = new ArrayList<>();
    List<Dfa.State> built = new ArrayList<>();
    BitSet start = new BitSet();
    start.set(0);
    number(closure(start), numbers, open);
    while (built.size() < open.size()) {
      if (open.size() > MOST) {
        throw new IllegalArgumentException("the expression needs more than " + MOST + " states");
      }
      BitSet set = open.get(built.size());
      List<CharSet> labels = new ArrayList<>();
      List<Integer> targets = new ArrayList<>();
      for (CharSet block : blocks(set)) {
        labels.add(block);
        targets.add(number(step(set, block), numbers, open));
      }
      int[] targetArray = targets.stream().mapToInt(Integer::intValue).toArray();
      built.add(new Dfa.State(set.get(accepting), labels, targetArray));
    }
    return new Dfa(built);
  }

  private static int number(BitSet set, Map<BitSet, Integer> numbers, List<BitSet> open) {
    Integer known = numbers.get(set);
    if (known != null) {
      return known;
    }
    numbers.put(set, open.size());
    open.add(set);
    return open.size() - 1;
  }

  /** Disjoint sets of units inside which all edges of the states agree; merged where targets do. */
  private List<CharSet> blocks(BitSet set) {
    List<CharSet> blocks = new ArrayList<>();
    for (int s = set.nextSetBit(0); s >= 0; s = set.nextSetBit(s + 1)) {
      for (Edge edge : edges.get(s)) {
        refine(blocks, edge.label());
      }
    }
    Map<BitSet, CharSet> merged = new LinkedHashMap<>();
    for (CharSet block : blocks) {
      merged.merge(step(set, block), block, CharSet::union);
    }
    return List.copyOf(merged.values());
  }

  private static void refine(List<CharSet> blocks, CharSet label) {
    CharSet rest = label;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      CharSet block = blocks.get(i);
      CharSet shared = block.intersect(label);
      CharSet apart = block.minus(label);
      if (!shared.isEmpty() && !apart.isEmpty()) {
        blocks.set(i, shared);
        blocks.add(apart);
      }
      rest = rest.minus(block);
    }
    if (!rest.isEmpty()) {
      blocks.add(rest);
    }
  }

  private BitSet step(BitSet set, CharSet block) {
    char any = (char) block.pick(new char[0]);
    BitSet next = new BitSet();
    for (int s = set.nextSetBit(0); s >= 0; s = set.nextSetBit(s + 1)) {
      for (Edge edge : edges.get(s)) {
        if (edge.label().contains(any)) {
          next.set(edge.target());
        }
      }
    }
    return closure(next);
  }

  private BitSet closure(BitSet set) {
    List<Integer> open = new ArrayList<>();
    set.stream().forEach(open::add);
    while (!open.isEmpty()) {
      for (int target : silent.get(open.remove(open.size() - 1))) {
        if (!set.get(target)) {
          set.set(target);
          open.add(target);
        }
      }
    }
    return set;
  }
}
