package dev.subclaim.fix;

/**
 * What stands between the entries of a container in brackets: white space, comments, commas.
 *
 * @param text the text
 * @param hashes whether {@code #} begins a comment, as in YAML; else {@code //} does
 */
record Gaps(String text, boolean hashes) {
  /** The first offset from here on at which neither white space nor a comment stands. */
  int skip(int from) {
    int at = from;
    int next = next(at);
    while (next > at) {
      at = next;
      next = next(at);
    }
    return at;
  }

  private int next(int at) {
    if (at >= text.length()) {
      return at;
    }
    if (Character.isWhitespace(text.charAt(at))) {
      return at + 1;
    }
    return comment(at);
  }

  private int comment(int at) {
    boolean line = hashes ? text.charAt(at) == '#' : text.startsWith("//", at);
    if (line) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    int end = !hashes && text.startsWith("/*", at) ? text.indexOf("*/", at + 2) : -1;
    return end < 0 ? at : end + 2;
  }

  /** The comma that follows an entry. */
  int comma(int entryEnd) throws Refusal {
    int at = skip(entryEnd);
    if (at < text.length() && text.charAt(at) == ',') {
      return at;
    }
    throw new Refusal("the values around it are written in a way that is not understood");
  }

  /** Whether the rest of a line from an offset on is white space and comments alone. */
  boolean restIsEmpty(int from) {
    int end = text.indexOf('\n', from);
    int lineEnd = end < 0 ? text.length() : end;
    return skip(from) >= lineEnd;
  }
}
