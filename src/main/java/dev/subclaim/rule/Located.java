package dev.subclaim.rule;

import java.util.Objects;

/**
 * A value of a fact together with where it is written.
 *
 * @param value a text, number, duration or list of these, as expressions use them
 * @param at where
 */
public record Located(Object value, Place at) {
  public Located {
    Objects.requireNonNull(value);
    Objects.requireNonNull(at);
  }
}
