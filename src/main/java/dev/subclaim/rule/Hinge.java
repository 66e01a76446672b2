package dev.subclaim.rule;

import java.util.Objects;

/**
 * What an undecided question hinges on.
 *
 * @param at where it is written
 * @param phrase what cannot be known, a noun phrase: {@code the value of `${aws:username}`}
 * @param exhausted whether it could be known, but costs more work than a question may
 */
public record Hinge(Place at, String phrase, boolean exhausted) {
  /** A hinge on something that the files do not tell. */
  public Hinge(Place at, String phrase) {
    this(at, phrase, false);
  }

  public Hinge {
    Objects.requireNonNull(at);
    Objects.requireNonNull(phrase);
  }
}
