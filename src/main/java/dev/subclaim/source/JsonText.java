package dev.subclaim.source;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes JSON. Maps (in their order), lists, texts, numbers, Booleans, {@code null}, optional
 * values (absent is {@code null}) and {@link Tree}s can be written; anything else is an {@link
 * IllegalArgumentException}.
 */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;

  private JsonText(boolean pretty) {
    this.pretty = pretty;
  }

  /** JSON without white space. */
  public static String compact(Object value) {
    JsonText json = new JsonText(false);
    json.write(value, 0);
    return json.out.toString();
  }

  /** JSON indented by two spaces, lines ended by LF, without a line end after the last. */
  public static String pretty(Object value) {
    JsonText json = new JsonText(true);
    json.write(value, 0);
    return json.out.toString();
  }

  private void write(Object value, int depth) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(present -> write(present, depth), () -> out.append("null"));
    } else if (value instanceof Map<?, ?> map) {
      object(map.entrySet().iterator(), depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
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
      array(sequence.items(), depth);
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

  private void array(List<?> items, int depth) {
    out.append('[');
    boolean any = false;
    for (Object item : items) {
      separate(any, depth + 1);
      any = true;
      write(item, depth + 1);
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
