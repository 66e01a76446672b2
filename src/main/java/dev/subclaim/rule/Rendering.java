package dev.subclaim.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How values look in messages. */
final class Rendering {
  private Rendering() {}

  /** Refuses a type that a message cannot show. */
  static void requireShown(Type type, Node.Range at) {
    if (type instanceof Type.ListOf list) {
      requireShown(list.item(), at);
    } else if (type == Type.Simple.TRUTH || type == Type.Simple.WITNESS) {
      throw new ExpressionError("a " + type.title() + " cannot be shown in a message", at);
    } else if (type instanceof Type.FactNamed fact) {
      throw new ExpressionError(
          "a `" + fact.name() + "` cannot be shown; show one of its properties", at);
    }
  }

  /**
   * A value as text.
   *
   * @throws IllegalStateException if there is none: the page asked for the first of an empty list
   */
  static String show(Object value) {
    if (value == Nothing.NOTHING) {
      throw new IllegalStateException("a message asks for a value that is not there");
    }
    if (value instanceof Place place) {
      return place.text();
    }
    if (value instanceof Duration duration) {
      return Durations.show(duration);
    }
    if (value instanceof Located located) {
      return show(located.value());
    }
    if (value instanceof Items items) {
      return join(items.values(), ", ");
    }
    return value instanceof List<?> list ? join(list, ", ") : value.toString();
  }

  /** Values with a text between. */
  static String join(List<?> values, String separator) {
    return values.stream().map(Rendering::show).collect(Collectors.joining(separator));
  }
}
