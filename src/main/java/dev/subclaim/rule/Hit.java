package dev.subclaim.rule;

import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule says of a fact that it holds for.
 *
 * @param message the outcome
 * @param at the place with the cause
 * @param related further places
 * @param help what to do
 * @param notes further lines
 * @param witness the token that proves it
 */
public record Hit(
    String message,
    Mark at,
    List<Mark> related,
    Optional<String> help,
    List<String> notes,
    Optional<Witness> witness) {
  public Hit {
    Objects.requireNonNull(message);
    Objects.requireNonNull(at);
    related = List.copyOf(related);
    notes = List.copyOf(notes);
  }
}
