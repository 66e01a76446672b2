package dev.subclaim.rule;

import java.time.Duration;
import java.util.List;

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
}
