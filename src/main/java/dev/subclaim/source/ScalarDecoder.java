package dev.subclaim.source;

/**
 * Reads a scalar's source once more to learn which character of its text is written where: JSON
 * strings, and YAML plain, quoted and literal scalars.
 */
final class ScalarDecoder {
  private static final String ESCAPES = "0abtnvfre \"/\\N_LP\t";
  private static final String MEANINGS =
      "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029\t";
  private static final int[] NOWHERE = {};

  private final String content;
  private final String expected;
  private final int end;
  private final StringBuilder decoded = new StringBuilder();
  private final int[] offsets;
  private int at;

  private ScalarDecoder(Tree.Scalar scalar) {
    this.content = scalar.span().text().content();
    this.expected = scalar.text();
    this.at = scalar.span().start();
    this.end = scalar.span().end();
    this.offsets = new int[expected.length() + 1];
  }

  /** The offset of each character and of the end; empty when the source does not read so. */
  static int[] offsets(Tree.Scalar scalar) {
    ScalarDecoder decoder = new ScalarDecoder(scalar);
    decoder.decode();
    return decoder.decoded.toString().equals(decoder.expected) ? decoder.offsets : NOWHERE;
  }

  private void decode() {
    char first = at < end ? content.charAt(at) : ' ';
    int last = end;
    if (first == '"' || first == '\'') {
      at++;
      last = end - 1;
      quoted(first, last);
    } else if (first == '|') {
      new LiteralBlock(content, end).read(at, this::putInBlock);
    } else {
      quoted(' ', last);
    }
    if (decoded.length() == expected.length()) {
      offsets[decoded.length()] = Math.min(at, last);
    }
  }

  private void quoted(char style, int last) {
    while (at < last && decoded.length() <= expected.length()) {
      char c = content.charAt(at);
      int folded = foldEnd(last);
      if (folded > at) {
        fold(folded);
      } else if (style == '"' && c == '\\' && at + 1 < last) {
        escape(last);
      } else if (style == '\'' && c == '\'') {
        put(c, at);
        at += 2;
      } else {
        put(c, at++);
      }
    }
  }

  /** Where a line break with the blanks around it ends; the current place when there is none. */
  private int foldEnd(int last) {
    int i = at;
    boolean broken = false;
    while (i < last && " \t\r\n".indexOf(content.charAt(i)) >= 0) {
      broken |= content.charAt(i) == '\n' || content.charAt(i) == '\r';
      i++;
    }
    return broken ? i : at;
  }

  /** One line break is a space, each further one a line break. */
  private void fold(int foldEnd) {
    int breaks = 0;
    for (int i = at; i < foldEnd; i++) {
      char c = content.charAt(i);
      boolean pair = c == '\r' && i + 1 < foldEnd && content.charAt(i + 1) == '\n';
      breaks += (c == '\n' || c == '\r') && !pair ? 1 : 0;
    }
    put(breaks == 1 ? ' ' : '\n', at);
    for (int i = 2; i < breaks; i++) {
      put('\n', at);
    }
    at = foldEnd;
  }

  private void escape(int last) {
    char c = content.charAt(at + 1);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    int known = ESCAPES.indexOf(c);
    if (digits > 0 && at + 2 + digits <= last) {
      int codePoint = Integer.parseUnsignedInt(content, at + 2, at + 2 + digits, 16);
      for (char unit : Character.toChars(codePoint & 0x1FFFFF)) {
        put(unit, at);
      }
      at += 2 + digits;
    } else if (known >= 0) {
      put(MEANINGS.charAt(known), at);
      at += 2;
    } else {
      at = joinedLine(at + 1, last);
    }
  }

  /** An escaped line break joins two lines; blanks at the beginning of the second do not count. */
  private int joinedLine(int from, int last) {
    int i = from;
    while (i < last && " \t\r\n".indexOf(content.charAt(i)) >= 0) {
      i++;
    }
    return Math.max(i, from + 1);
  }

  private void putInBlock(char c, int offset) {
    put(c, offset);
    at = offset + 1;
  }

  private void put(char c, int offset) {
    if (decoded.length() < expected.length()) {
      offsets[decoded.length()] = offset;
    }
    decoded.append(c);
  }
}
