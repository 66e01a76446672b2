package dev.subclaim.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All patterns of a formula in one table of states: a state is a place in a pattern, and one more
 * state for each condition stands for "at the start of any of its patterns".
 *
 * <p>States of one pattern are consecutive, so of two places at stars the later one admits more.
 */
final class Signs {
  static final int END = -3;
  static final int START = -4;

  private final Map<Formula.Match, Integer> starts = new LinkedHashMap<>();
  private final List<Pattern> patternOf = new ArrayList<>();
  private final List<int[]> firsts = new ArrayList<>();
  private int[] signs = new int[64];
  private int[] texts = new int[64];
  private int[] patterns = new int[64];
  private int size;

  /** The state in which the condition has read nothing. */
  int start(Formula.Match match) {
    Integer known = starts.get(match);
    if (known != null) {
      return known;
    }
    int[] first = match.patterns().stream().mapToInt(p -> add(match.text(), p)).toArray();
    int start = first.length == 1 ? first[0] : add(START, match.text(), firsts.size());
    if (first.length != 1) {
      firsts.add(first);
    }
    starts.put(match, start);
    return start;
  }

  private int add(int text, Pattern pattern) {
    int base = size;
    patternOf.add(pattern);
    for (int i = 0; i < pattern.length(); i++) {
      add(pattern.sign(i), text, patternOf.size() - 1);
    }
    add(END, text, patternOf.size() - 1);
    return base;
  }

  private int add(int sign, int text, int pattern) {
    if (size == signs.length) {
      signs = Arrays.copyOf(signs, size * 2);
      texts = Arrays.copyOf(texts, size * 2);
      patterns = Arrays.copyOf(patterns, size * 2);
    }
    signs[size] = sign;
    texts[size] = text;
    patterns[size] = pattern;
    return size++;
  }

  int size() {
    return size;
  }

  /** The text whose letters move the state. */
  int text(int state) {
    return texts[state];
  }

  boolean isStar(int state) {
    return signs[state] == Pattern.STAR;
  }

  /** Whether two states are places in one pattern. */
  boolean samePattern(int a, int b) {
    return patterns[a] == patterns[b] && signs[a] != START && signs[b] != START;
  }

  /** Whether every rest of the text is accepted. */
  boolean isEverything(int state) {
    if (signs[state] == START) {
      return Arrays.stream(firsts.get(patterns[state])).anyMatch(this::isEverything);
    }
    return signs[state] == Pattern.STAR && signs[state + 1] == END;
  }

  /** Whether the text may end in the state. */
  boolean accepts(int state) {
    if (signs[state] == START) {
      return Arrays.stream(firsts.get(patterns[state])).anyMatch(this::accepts);
    }
    return signs[state] == END || isEverything(state);
  }

  /** The states after one unit; a later star takes the place of what it covers. */
  void step(int state, char c, Ints out) {
    if (signs[state] == START) {
      for (int first : firsts.get(patterns[state])) {
        step(first, c, out);
      }
      return;
    }
    boolean star = signs[state] == Pattern.STAR;
    int place = star ? state + 1 : state;
    boolean moves = signs[place] != END && pattern(place).accepts(signs[place], c);
    if (star && !(moves && signs[place + 1] == Pattern.STAR)) {
      out.add(state);
    }
    if (moves) {
      out.add(place + 1);
    }
  }

  /** The units for which the state behaves unlike for all others. */
  void distinguish(int state, Ints out) {
    if (signs[state] == START) {
      for (int first : firsts.get(patterns[state])) {
        distinguish(first, out);
      }
      return;
    }
    int sign = signs[signs[state] == Pattern.STAR ? state + 1 : state];
    if (sign >= 0) {
      out.add(sign);
      if (pattern(state).ignoresCase()) {
        CaseVariants.of((char) sign).forEach(out::add);
      }
    }
  }

  private Pattern pattern(int state) {
    return patternOf.get(patterns[state]);
  }
}
