package dev.subclaim.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;

/**
 * HTML under construction, well-formed as XML, too. Text and attributes are escaped here and
 * nowhere else, so that a report cannot forget it; what a reader could not see is shown by its
 * number.
 */
final class Html {
  private static final Set<String> INLINE =
      Set.of("a", "code", "span", "strong", "mark", "sup", "th", "dt", "h1", "h2", "h3", "h4", "p");

  /** So much is held before it is handed on. */
  private static final int HELD = 1 << 14;

  private final Consumer<String> sink;
  private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins a page.
   *
   * @param sink takes the text in pieces, each of whole lines
   */
  Html(Consumer<String> sink) {
    this.sink = sink;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one whose value is empty is left out
   */
  Html begin(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    if (!isTight(name)) {
      out.append('\n');
    }
    return this;
  }

  /** Ends the element begun last. */
  Html end() {
    String name = open.pop();
    out.append("</").append(name).append('>');
    if (open.isEmpty() || !isTight(open.peek())) {
      out.append('\n');
      if (out.length() > HELD) {
        finish();
      }
    }
    return this;
  }

  /** Hands on what is held. */
  void finish() {
    sink.accept(out.toString());
    out.setLength(0);
  }

  /** Adds an element that has no content. */
  Html empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** Adds an element with text. */
  Html element(String name, String text, String... attributes) {
    tag(name, attributes);
    out.append('>');
    text(text, name.equals("pre")).out.append("</").append(name).append('>');
    if (open.isEmpty() || !isTight(open.peek())) {
      out.append('\n');
    }
    return this;
  }

  /** Adds text in one line. */
  Html text(String text) {
    return text(text, false);
  }

  /** Adds text whose line ends are meant, inside an element that keeps them. */
  Html lines(String text) {
    return text(text, true);
  }

  private Html text(String text, boolean lines) {
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (lines && c == '\n') {
        out.append('\n');
      } else {
        append(c, previous);
      }
      previous = c;
      i += Character.charCount(c);
    }
    return this;
  }

  /** Adds a sentence with a capital; what stands between back-ticks is code. */
  Html prose(String sentence) {
    return phrase(AuditWords.capital(sentence));
  }

  /** The same as it is written: it may begin with a name, whose case must stay. */
  Html phrase(String sentence) {
    String[] parts = sentence.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      if (code) {
        out.append("<code>");
        text(parts[i]).out.append("</code>");
      } else {
        text((i % 2 == 1 ? "`" : "") + parts[i]);
      }
    }
    return this;
  }

  /** Adds an element with such a sentence. */
  Html prose(String name, String sentence, String... attributes) {
    return begin(name, attributes).prose(sentence).end();
  }

  /** Adds our own style sheet. */
  Html style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        text(attributes[i + 1]).out.append('"');
      }
    }
  }

  private void append(int c, int previous) {
    if (Escapes.hidden(c) || (c == '#' && previous == '#')) {
      Escapes.append(out, c, previous);
    } else if ("<>&\"'".indexOf(c) >= 0 || (c == ':' && beginsLine())) {
      out.append("&#").append(c).append(';');
    } else {
      out.appendCodePoint(c);
    }
  }

  /** A build server obeys lines that begin with colons, after spaces too. */
  private boolean beginsLine() {
    int i = out.length() - 1;
    while (i >= 0 && out.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || out.charAt(i) == '\n';
  }

  /** White space in these elements would show. */
  private static boolean isTight(String name) {
    return name.equals("pre") || INLINE.contains(name);
  }
}
