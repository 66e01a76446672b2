package dev.subclaim.report;

import java.util.ArrayList;
import java.util.List;

/** Fits text into the columns of a terminal. Foreign text must be escaped already. */
final class Wrapped {
  /** How many columns a line has. */
  static final int COLUMNS = 100;

  private Wrapped() {}

  /** Words in as many lines as they need; the lines after the first are indented as told. */
  static List<String> words(String first, int indent, String text) {
    return items(first, indent, List.of(text.split(" ")), " ");
  }

  /** Things side by side, in as many lines as they need. */
  static List<String> items(String first, int indent, List<String> items, String between) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean fresh = true;
    for (String item : items) {
      if (!fresh && width(line) + between.length() + width(item) > COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent));
        fresh = true;
      }
      line.append(fresh ? "" : between).append(item);
      fresh = false;
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(CharSequence text) {
    return text.toString().codePointCount(0, text.length());
  }
}
