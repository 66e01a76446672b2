package dev.subclaim.rule;

import java.io.Serial;

/** A mistake in an expression; caught where the page is compiled and reported there. */
final class ExpressionError extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final int start;
  private final int end;

  /**
   * A mistake.
   *
   * @param message a sentence for the author of the page
   * @param at where in the expression
   */
  ExpressionError(String message, Node.Range at) {
    super(message, null, false, false);
    this.start = at.start();
    this.end = at.end();
  }

  Node.Range at() {
    return new Node.Range(start, end);
  }

  /** What is wrong. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
