package dev.subclaim.fix;

/**
 * The lines of a text: where they begin and end, and how they are indented.
 *
 * @param text the text
 */
record Layout(String text) {
  /** What ends lines here: that of the first line, a line feed if there is only one line. */
  String newline() {
    int at = text.indexOf('\n');
    return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Where the line of an offset begins. */
  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line of an offset ends, before its line break. */
  int lineEnd(int offset) {
    int at = text.indexOf('\n', offset);
    int end = at < 0 ? text.length() : at;
    return end > offset && at >= 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Where the line after that of an offset begins; the end of the text if there is none. */
  int nextLine(int offset) {
    int at = text.indexOf('\n', offset);
    return at < 0 ? text.length() : at + 1;
  }

  /** Whether nothing but blanks stands before an offset in its line. */
  boolean beginsLine(int offset) {
    return blank(offset - column(offset), offset);
  }

  /** Whether there are only blanks between two offsets of one line. */
  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The white space at the beginning of the line of an offset. */
  String indentation(int offset) {
    int start = offset - column(offset);
    int end = start;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** How many characters stand before an offset in its line; a byte order mark is none. */
  int column(int offset) {
    int start = lineStart(offset);
    return offset - start - (start == 0 && text.startsWith("\uFEFF") ? 1 : 0);
  }

  /** Whether a part of the text goes over more than one line. */
  boolean hasBreak(int from, int to) {
    int at = text.indexOf('\n', from);
    return at >= 0 && at < to;
  }

  /** The text with one part replaced. */
  String replaced(int from, int to, String by) {
    return text.substring(0, from) + by + text.substring(to);
  }
}
