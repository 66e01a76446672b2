package dev.subclaim.report;

/** Puts foreign text into columns of a fixed width. */
final class Fitted {
  private Fitted() {}

  /** The text, escaped, cut where it is too long, and filled up with spaces. */
  static String left(String text, int width) {
    String shown = cut(text, width);
    return shown + " ".repeat(Math.max(0, width - width(shown)));
  }

  /** A text in at most so many columns; three points stand for what is cut out. */
  static String cut(String text, int width) {
    String shown = Escapes.line(text);
    if (width(shown) <= width) {
      return shown;
    }
    int end = shown.length();
    while (end > 0 && width(shown.substring(0, end)) > width - 3) {
      end = shown.offsetByCodePoints(end, -1);
    }
    return shown.substring(0, end) + "...";
  }

  /** How many columns escaped text takes. */
  static int width(String shown) {
    Cells cells = Cells.of(shown);
    return cells.columns()[shown.length()];
  }
}
