package dev.subclaim.policy;

import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;

/**
 * A text in a policy as it was written, with its place. Numbers and Booleans stand as their text.
 *
 * @param scalar the value in the document; its holes are parts that a template left open
 */
public record PolicyText(Tree.Scalar scalar) {
  public String text() {
    return scalar.text();
  }

  public Span span() {
    return scalar.span();
  }

  /** Whether the file tells the whole text. */
  public boolean known() {
    return scalar.holes().isEmpty();
  }

  @Override
  public String toString() {
    return text();
  }
}
