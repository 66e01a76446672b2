package dev.subclaim.source;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes JSON. Maps (in their order), lists, streams, texts, numbers, Booleans, {@code null},
 * optional values (absent is {@code null}) and {@link Tree}s can be written; anything else is an
 * {@link IllegalArgumentException}.
 */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  /** So much is held before it is handed on. */
  private static final int HELD = 1 << 14;

  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;
  private final Consumer<String> sink;

  private JsonText(boolean pretty, Consumer<String> sink) {
    this.pretty = pretty;
    this.sink = sink;
  }

  /** JSON without white space. */
  public static String compact(Object value) {
    return text(false, value);
  }

  /** JSON indented by two spaces, lines ended by LF, without a line end after the last. */
  public static String pretty(Object value) {
    return text(true, value);
  }

  /**
   * The same, handed on in pieces that end where a line does: of a {@link Stream} an item is held
   * at a time.
   */
  public static void pretty(Object value, Consumer<String> sink) {
    JsonText json = new JsonText(true, sink);
    json.write(value, 0);
    json.handOn();
  }

  private static String text(boolean pretty, Object value) {
    StringBuilder whole = new StringBuilder();
    JsonText json = new JsonText(pretty, whole::append);
    json.write(value, 0);
    json.handOn();
    return whole.toString();
  }

  private void handOn() {
    sink.accept(out.toString());
    out.setLength(0);
  }

  private void write(Object value, int depth) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(present -> write(present, depth), () -> out.append("null"));
    } else if (value instanceof Map<?, ?> map) {
      object(map.entrySet().iterator(), depth);
    } else if (value instanceof List<?> list) {
      array(list.iterator(), depth);
    } else if (value instanceof Stream<?> stream) {
      array(stream.iterator(), depth);
    } else if (value instanceof Tree tree) {
      tree(tree, depth);
    } else if (value instanceof CharSequence text) {
      string(text);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass());
    }
  }

  private void tree(Tree tree, int depth) {
    if (tree instanceof Tree.Mapping mapping) {
      Iterator<Map.Entry<String, Tree>> entries =
          mapping.members().stream()
              .map(member -> Map.entry(member.key().text(), member.value()))
              .iterator();
      object(entries, depth);
    } else if (tree instanceof Tree.Sequence sequence) {
      array(sequence.items().iterator(), depth);
    } else if (tree instanceof Tree.Scalar scalar) {
      scalar(scalar);
    } else {
      out.append("null");
    }
  }

  private void scalar(Tree.Scalar scalar) {
    switch (scalar.type()) {
      case NULL -> out.append("null");
      case BOOLEAN -> out.append(scalar.text().toLowerCase(Locale.ROOT));
      case NUMBER -> number(scalar.text());
      case STRING -> string(scalar.text());
    }
  }

  /** YAML has numbers that JSON has not: with a plus sign, leading zeros, a final point. */
  private void number(String text) {
    if (text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      out.append(text);
    } else {
      string(text);
    }
  }

  private void object(Iterator<? extends Map.Entry<?, ?>> entries, int depth) {
    out.append('{');
    boolean any = false;
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      separate(any, depth + 1);
      any = true;
      string(entry.getKey().toString());
      out.append(pretty ? ": " : ":");
      write(entry.getValue(), depth + 1);
    }
    close('}', any, depth);
  }

  private void array(Iterator<?> items, int depth) {
    out.append('[');
    boolean any = false;
    while (items.hasNext()) {
      separate(any, depth + 1);
      any = true;
      write(items.next(), depth + 1);
    }
    close(']', any, depth);
  }

  private void separate(boolean comma, int depth) {
    if (comma) {
      out.append(',');
    }
    line(depth);
  }

  private void close(char bracket, boolean any, int depth) {
    if (any) {
      line(depth);
    }
    out.append(bracket);
  }

  private void line(int depth) {
    if (pretty) {
      if (out.length() > HELD) {
        handOn();
      }
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void string(CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else {
        character(c);
      }
    }
    out.append('"');
  }

  private void character(char c) {
    int named = "\"\\\b\f\n\r\t".indexOf(c);
    if (named >= 0) {
      out.append('\\').append("\"\\bfnrt".charAt(named));
    } else if (c < ' ' || Character.isSurrogate(c)) {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(HEX.charAt(c >> shift & 15));
      }
    } else {
      out.append(c);
    }
  }
}
