package dev.subclaim.rule;

import java.util.Objects;

/**
 * What an undecided question hinges on.
 *
 * @param at where it is written
 * @param phrase what cannot be known, a noun phrase: {@code the value of `${aws:username}`}
 */
public record Hinge(Place at, String phrase) {
  public Hinge {
    Objects.requireNonNull(at);
    Objects.requireNonNull(phrase);
  }
}
