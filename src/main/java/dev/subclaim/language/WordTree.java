package dev.subclaim.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the automaton of a list of words: a tree that shares their beginnings. */
final class WordTree {
  private final List<SortedMap<Character, Integer>> children = new ArrayList<>();
  private final List<Boolean> ends = new ArrayList<>();

  private WordTree() {
    newNode();
  }

  /** The automaton of just these words. Linear in their letters. */
  static Dfa dfa(List<String> words) {
    WordTree tree = new WordTree();
    words.forEach(tree::add);
    List<Dfa.State> states = new ArrayList<>();
    for (int i = 0; i < tree.ends.size(); i++) {
      SortedMap<Character, Integer> next = tree.children.get(i);
      states.add(
          new Dfa.State(
              tree.ends.get(i),
              next.keySet().stream().map(CharSet::single).toList(),
              next.values().stream().mapToInt(Integer::intValue).toArray()));
    }
    return new Dfa(states);
  }

  private int newNode() {
    children.add(new TreeMap<>());
    ends.add(false);
    return ends.size() - 1;
  }

  private void add(String word) {
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      at = child(at, word.charAt(i));
    }
    ends.set(at, true);
  }

  private int child(int at, char c) {
    Integer known = children.get(at).get(c);
    if (known != null) {
      return known;
    }
    int node = newNode();
    children.get(at).put(c, node);
    return node;
  }
}
