package dev.subclaim.rule;

import java.util.List;

/**
 * The value of a list.
 *
 * @param values the items that surely belong to it
 * @param exact whether these are all: an unknown filter or a spent budget leaves more possible
 */
record Items(List<?> values, boolean exact) {
  /** The list that a property, literal or comprehension gave. */
  static Items of(Object value) {
    return value instanceof Items items ? items : new Items((List<?>) value, true);
  }

  /** The same; for {@link Nothing} a list of which no item is known. */
  static Items orNone(Object value) {
    return value == Nothing.NOTHING ? new Items(List.of(), false) : of(value);
  }
}
