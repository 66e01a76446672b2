package dev.subclaim.lint;

import dev.subclaim.rule.Place;
import dev.subclaim.source.Span;

/** A place with a few words about it, shown under carets. */
public record Label(Place at, String text) {
  /** The same, held without what is around it in its file. */
  Label alone() {
    return new Label(new Place(at.span().alone(), at.pointer()), text);
  }

  /** What is underlined. */
  public Span span() {
    return at.span();
  }
}
