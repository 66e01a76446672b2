package dev.subclaim.settings;

import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;

/** The place of something that an object lacks. */
final class Opening {
  private Opening() {}

  /** Where an object begins: its brace, or its first name where YAML has no brace. */
  static Span of(Tree.Mapping mapping) {
    Span span = mapping.span();
    boolean block =
        !mapping.members().isEmpty()
            && span.start() < span.end()
            && span.text().content().charAt(span.start()) != '{';
    return block
        ? mapping.members().get(0).key().span()
        : span.text().span(span.start(), Math.min(span.start() + 1, span.end()));
  }
}
