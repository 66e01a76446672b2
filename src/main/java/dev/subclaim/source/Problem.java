package dev.subclaim.source;

import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong with a document, seen while reading it.
 *
 * @param kind the name of the rule that reports it, {@code duplicate-key} for example
 * @param message a sentence without full stop, the offence first, user text in back-ticks
 * @param span where
 * @param pointer the value concerned
 * @param help what to do, copyable where that is possible
 */
public record Problem(
    String kind, String message, Span span, Pointer pointer, Optional<String> help) {
  public Problem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(message);
    Objects.requireNonNull(span);
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(help);
  }

  /** A problem without a repair to offer. */
  public static Problem of(String kind, String message, Tree at) {
    return new Problem(kind, message, at.span(), at.pointer(), Optional.empty());
  }

  /** The same problem with a repair. */
  public Problem withHelp(String repair) {
    return new Problem(kind, message, span, pointer, Optional.of(repair));
  }
}
