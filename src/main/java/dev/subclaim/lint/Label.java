package dev.subclaim.lint;

import dev.subclaim.source.Span;

/** A place with a few words about it, shown under carets. */
public record Label(Span span, String text) {}
