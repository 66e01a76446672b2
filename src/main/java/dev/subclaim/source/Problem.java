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
 * @param meant the text that was probably meant in the place of this one
 */
public record Problem(
    String kind,
    String message,
    Span span,
    Pointer pointer,
    Optional<String> help,
    Optional<String> meant) {
  public Problem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(message);
    Objects.requireNonNull(span);
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(help);
    Objects.requireNonNull(meant);
  }

  /** A problem of which it is not known what was meant. */
  public Problem(String kind, String message, Span span, Pointer pointer, Optional<String> help) {
    this(kind, message, span, pointer, help, Optional.empty());
  }

  /** A problem without a repair to offer. */
  public static Problem of(String kind, String message, Tree at) {
    return new Problem(kind, message, at.span(), at.pointer(), Optional.empty());
  }

  /** The same problem with a repair. */
  public Problem withHelp(String repair) {
    return new Problem(kind, message, span, pointer, Optional.of(repair), meant);
  }

  /** The same problem with the text that was probably meant. */
  public Problem withMeant(Optional<String> text) {
    return new Problem(kind, message, span, pointer, help, text);
  }
}
