package dev.subclaim.lint;

import dev.subclaim.rule.Place;
import dev.subclaim.source.Span;

/** A place with a few words about it, shown under carets. */
public record Label(Place at, String text) {
  /** What is underlined. */
  public Span span() {
    return at.span();
  }
}
