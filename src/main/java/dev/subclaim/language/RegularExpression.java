package dev.subclaim.language;

/**
 * Reads the small regular expressions of issuer profiles and makes their automaton. A scanner for
 * one text; mutable while it reads.
 */
final class RegularExpression {
  private static final String SPECIAL = "\\[]()|*+?.{}^$";
  private static final int DEEPEST = 50;

  private final String text;
  private final Nfa nfa = new Nfa();
  private int at;
  private int depth;

  RegularExpression(String text) {
    this.text = text;
  }

  /** The automaton of the whole expression. */
  Dfa dfa() {
    int end = alternatives(0);
    if (at < text.length()) {
      throw unexpected("a `)` without `(`");
    }
    nfa.accept(end);
    return nfa.determinise();
  }

  private int alternatives(int from) {
    if (++depth > DEEPEST) {
      throw unexpected("groups deeper than " + DEEPEST);
    }
    int end = nfa.newState();
    nfa.silent(sequence(from), end);
    while (next('|')) {
      at++;
      nfa.silent(sequence(from), end);
    }
    depth--;
    return end;
  }

  private int sequence(int from) {
    int state = from;
    while (at < text.length() && !next('|') && !next(')')) {
      state = repeated(state);
    }
    return state;
  }

  private int repeated(int from) {
    int start = nfa.newState();
    nfa.silent(from, start);
    int inner = atom(start);
    int end = nfa.newState();
    nfa.silent(inner, end);
    if (next('*') || next('+') || next('?')) {
      char sign = text.charAt(at++);
      if (sign != '+') {
        nfa.silent(start, end);
      }
      if (sign != '?') {
        nfa.silent(inner, start);
      }
    }
    return end;
  }

  private int atom(int from) {
    if (next('(')) {
      at++;
      int end = alternatives(from);
      expect(')');
      return end;
    }
    int end = nfa.newState();
    nfa.edge(from, next('[') ? set() : CharSet.single(letter(SPECIAL)), end);
    return end;
  }

  private CharSet set() {
    at++;
    boolean negated = next('^');
    if (negated) {
      at++;
    }
    CharSet set = CharSet.NONE;
    while (!next(']')) {
      char from = letter("\\[]^");
      char to = from;
      if (next('-') && at + 1 < text.length() && text.charAt(at + 1) != ']') {
        at++;
        to = letter("\\[]^");
      }
      if (to < from) {
        throw unexpected("a range that runs backwards");
      }
      set = set.union(CharSet.range(from, to));
    }
    at++;
    return negated ? set.complement() : set;
  }

  private char letter(String special) {
    if (at == text.length()) {
      throw unexpected("the end");
    }
    char c = text.charAt(at);
    if (c == '\\' && at + 1 < text.length()) {
      at += 2;
      return text.charAt(at - 1);
    }
    if (special.indexOf(c) >= 0) {
      throw unexpected("`" + c + "`");
    }
    at++;
    return c;
  }

  private boolean next(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void expect(char c) {
    if (!next(c)) {
      throw unexpected("no `" + c + "`");
    }
    at++;
  }

  private IllegalArgumentException unexpected(String what) {
    return new IllegalArgumentException(
        what + " at offset " + at + " of the expression `" + text + "`");
  }
}
