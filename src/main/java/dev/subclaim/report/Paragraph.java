package dev.subclaim.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines. */
final class Paragraph {
  private static final int WIDTH = 96;

  private Paragraph() {}

  /**
   * Lines of a sentence; a word that is longer than a line stands alone.
   *
   * @param start what the first line begins with; the others are indented as far
   * @param text escaped text
   */
  static List<String> lines(String start, String text) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(start.length());
    StringBuilder line = new StringBuilder(start);
    boolean empty = true;
    for (String word : text.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
