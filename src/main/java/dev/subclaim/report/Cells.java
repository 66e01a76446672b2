package dev.subclaim.report;

/**
 * A line of source as a terminal shows it: tabs expanded, harmful characters shown by their number,
 * wide characters counted as two columns.
 *
 * @param text what is shown
 * @param columns for each UTF-16 unit of the source and for its end, the column it is shown in
 */
record Cells(String text, int[] columns) {
  private static final String TAB = "    ";

  /** Shows a line, or a part of one. */
  static Cells of(String source) {
    StringBuilder shown = new StringBuilder();
    int[] columns = new int[source.length() + 1];
    int column = 0;
    int previous = 0;
    for (int i = 0; i < source.length(); ) {
      int c = source.codePointAt(i);
      int before = shown.length();
      appendShown(shown, c, previous);
      for (int unit = 0; unit < Character.charCount(c); unit++) {
        columns[i++] = column;
      }
      column += width(c, shown.length() - before);
      previous = c;
    }
    columns[source.length()] = column;
    return new Cells(shown.toString(), columns);
  }

  private static void appendShown(StringBuilder shown, int c, int previous) {
    if (c == '\t') {
      shown.append(TAB);
    } else {
      Escapes.append(shown, c, previous);
    }
  }

  /** How many columns a character takes, shown in so many UTF-16 units. */
  private static int width(int c, int units) {
    if (units > Character.charCount(c)) {
      return units;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return wide(c) ? 2 : 1;
  }

  /** East Asian wide and fullwidth characters and emoji (Unicode TR 11, by block). */
  private static boolean wide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1f9ff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
