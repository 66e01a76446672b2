package dev.subclaim.report;

/**
 * Makes foreign text harmless and honest in output meant for people. What a terminal would obey and
 * what a reader could not see (controls, bidirectional marks, zero-width characters, unusual
 * spaces, lone surrogates) is shown by its number: a zero-width space as a backslash and {@code
 * u{200b}}.
 *
 * <p>Build servers obey lines that begin with {@code ::}, after spaces too, and {@code ##[...]}
 * wherever it stands in a line (actions/runner, ActionCommand.cs): the first is the business of
 * {@link Lines}, the second is broken up here.
 */
public final class Escapes {
  /** The longest foreign text that a line shows whole, in characters. */
  static final int LONGEST = 300;

  private Escapes() {}

  /** The text on one line: line ends are shown, too. */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      append(out, c, previous);
      previous = c;
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** The text on one line, cut in the middle where it is longer than {@value #LONGEST}. */
  public static String value(String text) {
    return cut(text, LONGEST);
  }

  /** The text on one line, cut in the middle where it is longer than so many characters. */
  static String cut(String text, int longest) {
    int length = text.codePointCount(0, text.length());
    if (length <= longest) {
      return line(text);
    }
    int tail = longest / 4;
    String head = text.substring(0, text.offsetByCodePoints(0, longest - tail));
    String end = text.substring(text.offsetByCodePoints(text.length(), -tail));
    return line(head) + "...(" + length + " characters)..." + line(end);
  }

  /** An escaped line that does not begin like a command of a build server, after spaces or not. */
  public static String start(String line) {
    int first = 0;
    while (first < line.length() && line.charAt(first) == ' ') {
      first++;
    }
    return line.startsWith("::", first)
        ? line.substring(0, first) + "\\u{3a}" + line.substring(first + 1)
        : line;
  }

  /** JSON text, unchanged in meaning, in which no character is left that a terminal would obey. */
  public static String json(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean command = c == '#' && i > 0 && json.charAt(i - 1) == '#';
      if (command || (c != '\n' && !Character.isSurrogate(c) && hidden(c))) {
        out.append("\\u").append(hex4(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether a character is shown by its number. */
  static boolean hidden(int c) {
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      // Letters that leave a blank: the Hangul fillers; and Braille without dots.
      default -> c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x2800;
    };
  }

  /** Appends a character, shown by its number where that is needed. */
  static void append(StringBuilder out, int c, int previous) {
    if (hidden(c) || (c == '#' && previous == '#')) {
      out.append("\\u{").append(Integer.toHexString(c)).append('}');
    } else {
      out.appendCodePoint(c);
    }
  }

  private static String hex4(char c) {
    String hex = Integer.toHexString(c);
    return "0000".substring(hex.length()) + hex;
  }
}
