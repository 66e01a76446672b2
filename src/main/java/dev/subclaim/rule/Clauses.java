package dev.subclaim.rule;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The expressions and templates of a page, as written.
 *
 * @param on the type of fact
 * @param when the question; without one every such fact is a finding
 * @param at the place to underline; without one the fact's own
 * @param label the cause, a few words at the caret
 * @param message the outcome, a sentence
 * @param help what to do; without one the fact's own help
 * @param witness the token that proves it
 * @param notes further lines
 * @param related further places
 */
public record Clauses(
    Tree.Scalar on,
    Optional<Tree.Scalar> when,
    Optional<Tree.Scalar> at,
    Optional<Tree.Scalar> label,
    Tree.Scalar message,
    Optional<Tree.Scalar> help,
    Optional<Tree.Scalar> witness,
    List<Tree.Scalar> notes,
    List<Related> related) {
  public Clauses {
    Objects.requireNonNull(on);
    Objects.requireNonNull(message);
    notes = List.copyOf(notes);
    related = List.copyOf(related);
  }

  /** A further place and what to say about it. */
  public record Related(Tree.Scalar at, Tree.Scalar label) {}
}
