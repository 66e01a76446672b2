package dev.subclaim.rule;

import dev.subclaim.source.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The values that options of a rule can have: text, number, duration, list of text. */
final class Options {
  private Options() {}

  /** The type of an option by its value. */
  static Type type(Object value) {
    if (value instanceof Long) {
      return Type.Simple.NUMBER;
    }
    if (value instanceof Duration) {
      return Type.Simple.DURATION;
    }
    return value instanceof List ? new Type.ListOf(Type.Simple.TEXT) : Type.Simple.TEXT;
  }

  /** Reads a value; empty when it is of no such type. */
  static Optional<Object> read(Tree value) {
    if (value instanceof Tree.Sequence list) {
      List<String> texts = list.items().stream().flatMap(item -> text(item).stream()).toList();
      return texts.size() == list.items().size() ? Optional.of(texts) : Optional.empty();
    }
    return text(value).map(Options::simple);
  }

  /** Reads a value of a type; one text stands for a list of one. Empty when it is of another. */
  static Optional<Object> read(Tree value, Type type) {
    if (type == Type.Simple.TEXT) {
      return text(value).map(Object.class::cast);
    }
    if (type instanceof Type.ListOf && value instanceof Tree.Scalar) {
      return text(value).map(List::of);
    }
    return read(value).filter(read -> type(read).equals(type));
  }

  private static Object simple(String text) {
    if (text.matches("\\d{1,9}")) {
      return Long.parseLong(text);
    }
    Optional<Duration> duration = Durations.read(text);
    return duration.isPresent() ? duration.get() : text;
  }

  private static Optional<String> text(Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.type() != Tree.Type.NULL
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
