package dev.subclaim.lint;

import dev.subclaim.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a line stands, however many lines are above it and however deep everything is indented:
 * below which lines that are indented less, and as which of equal lines there.
 */
final class CommentPlace {
  private record Head(int indent, String text) {}

  private CommentPlace() {}

  /** A text that is the same for the same place in two versions of a file. */
  static String of(SourceText file, int line) {
    String wanted = file.lineText(line).strip();
    Deque<Head> heads = new ArrayDeque<>();
    Map<List<Head>, Integer> equal = new HashMap<>();
    for (int at = 1; at <= line; at++) {
      String text = file.lineText(at);
      Head head = new Head(indent(text), text.strip());
      if (!isAside(head.text()) || at == line) {
        heads.removeIf(h -> h.indent() >= head.indent());
        if (head.text().equals(wanted)) {
          equal.merge(List.copyOf(heads), 1, Integer::sum);
        }
        heads.addLast(head);
      }
    }
    heads.removeLast();
    StringBuilder place = new StringBuilder(wanted);
    heads.forEach(head -> place.append('\n').append(head.text()));
    return place.append('\n').append(equal.get(List.copyOf(heads))).toString();
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }

  /** Nothing stands below a comment or an empty line. */
  private static boolean isAside(String text) {
    return text.isEmpty() || text.startsWith("#") || text.startsWith("//");
  }
}
