package dev.subclaim.language;

import java.util.List;
import java.util.Optional;

/**
 * Which texts a part of a token can be: a small regular language, kept as a deterministic
 * automaton.
 */
public final class Domain {
  private static final Domain ANY = new Domain(Dfa.all());

  private final Dfa dfa;
  private final int[] distances;

  private Domain(Dfa dfa) {
    this.dfa = dfa;
    this.distances = dfa.distances();
  }

  /** Whether a text of the domain can still be made from the state of its automaton. */
  boolean isLive(int state) {
    return distances[state] != Dfa.NEVER;
  }

  /** How many letters at least are missing to a text of the domain. */
  int distance(int state) {
    return distances[state];
  }

  /** The shortest way to a text of the domain from a live state. */
  String completion(int state) {
    StringBuilder out = new StringBuilder();
    for (int at = state; distances[at] > 0; ) {
      Dfa.State from = dfa.states().get(at);
      int best = 0;
      for (int i = 1; i < from.targets().length; i++) {
        best = distances[from.targets()[i]] < distances[from.targets()[best]] ? i : best;
      }
      out.append((char) from.labels().get(best).pick(new char[0]));
      at = from.targets()[best];
    }
    return out.toString();
  }

  /** Takes a unit and the state it leads to. */
  interface Moves {
    void to(char c, int target);
  }

  /**
   * Calls with each of the special units, and with one other unit of each transition, the most
   * readable one: all other units of a transition behave like it.
   *
   * @param special ascending
   */
  void moves(int state, char[] special, Moves moves) {
    Dfa.State from = dfa.states().get(state);
    for (int i = 0; i < from.targets().length; i++) {
      CharSet label = from.labels().get(i);
      for (char c : special) {
        if (label.contains(c)) {
          moves.to(c, from.targets()[i]);
        }
      }
      int other = label.pick(special);
      if (other >= 0) {
        moves.to((char) other, from.targets()[i]);
      }
    }
  }

  /** Whether a text may end in the state of its automaton. */
  boolean accepts(int state) {
    return dfa.states().get(state).accepting();
  }

  /** Every text. */
  public static Domain any() {
    return ANY;
  }

  /**
   * The texts of a regular expression: letters, {@code \} before a special one, classes such as
   * {@code [a-z0-9_.-]} and {@code [^:]}, groups with alternatives, and {@code * + ?} behind any of
   * these.
   *
   * @throws IllegalArgumentException when it cannot be read; the message names the offset
   */
  public static Domain parse(String expression) {
    return new Domain(new RegularExpression(expression).dfa());
  }

  /**
   * The texts that a pattern with {@code *} and {@code ?} matches; none when the pattern is too
   * intricate for an automaton.
   */
  public static Domain like(String pattern) {
    StringBuilder expression = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      expression.append(c == '*' ? "[^]*" : c == '?' ? "[^]" : "\\" + c);
    }
    try {
      return parse(expression.toString());
    } catch (IllegalArgumentException tooIntricate) {
      return of(List.of());
    }
  }

  /** Just these texts. */
  public static Domain of(List<String> values) {
    return new Domain(WordTree.dfa(values));
  }

  static Domain of(Dfa dfa) {
    return new Domain(dfa);
  }

  Dfa dfa() {
    return dfa;
  }

  /** Whether the text is in the domain. Linear in the text. */
  public boolean contains(String text) {
    return dfa.accepts(text);
  }

  /** The texts of this domain that are in the other one too. */
  public Domain intersect(Domain other) {
    return new Domain(dfa.intersect(other.dfa));
  }

  /** The texts of this domain that are not in the other one. */
  public Domain minus(Domain other) {
    return new Domain(dfa.minus(other.dfa));
  }

  /** The texts of either. */
  public Domain union(Domain other) {
    return new Domain(dfa.union(other.dfa));
  }

  /** Whether no text is in the domain. */
  public boolean isEmpty() {
    return dfa.isEmpty();
  }

  /** Whether there is an end to the texts. */
  public boolean isFinite() {
    return new DfaWords(dfa).count().isPresent();
  }

  /** All texts, shortest first, when they are no more than the limit. */
  public Optional<List<String>> values(int limit) {
    return new DfaWords(dfa).words(limit);
  }

  /** A shortest text. */
  public Optional<String> shortest() {
    return new DfaWords(dfa).shortest();
  }
}
