package dev.subclaim.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * XML under construction. Text and attributes are escaped here and nowhere else, so that a report
 * cannot forget it. What XML 1.0 has no room for is shown by its number.
 */
final class Xml {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** An attribute: its name and value. */
  static Map.Entry<String, String> with(String name, Object value) {
    return Map.entry(name, value.toString());
  }

  /** Begins an element. */
  void begin(String name, List<Map.Entry<String, String>> attributes) {
    start(name, attributes);
    out.append(">\n");
    open.push(name);
  }

  /** Ends the element begun last. */
  void end() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
  }

  /** Adds an element without content. */
  void empty(String name, List<Map.Entry<String, String>> attributes) {
    start(name, attributes);
    out.append("/>\n");
  }

  /** Adds an element with text. */
  void text(String name, List<Map.Entry<String, String>> attributes, String text) {
    start(name, attributes);
    out.append('>').append(escaped(text, true)).append("</").append(name).append(">\n");
  }

  private void start(String name, List<Map.Entry<String, String>> attributes) {
    indent();
    out.append('<').append(name);
    for (Map.Entry<String, String> attribute : attributes) {
      out.append(' ').append(attribute.getKey()).append("=\"");
      out.append(escaped(attribute.getValue(), false)).append('"');
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  /** The text with references for whatever is markup, invisible or a line end. */
  private static String escaped(String text, boolean lines) {
    StringBuilder escaped = new StringBuilder(text.length());
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!allowed(c)) {
        escaped.append("\\u{").append(Integer.toHexString(c)).append('}');
      } else if (lines && c == '\n') {
        escaped.append('\n');
      } else if (Escapes.hidden(c) || "<>&\"'".indexOf(c) >= 0 || (c == '#' && previous == '#')) {
        escaped.append("&#").append(c).append(';');
      } else {
        escaped.appendCodePoint(c);
      }
      previous = c;
      i += Character.charCount(c);
    }
    return escaped.toString();
  }

  /** Whether XML 1.0 can hold a character, be it as a reference (W3C, production Char). */
  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
