package dev.subclaim.rule;

import dev.subclaim.language.Truth;

/** A compiled expression. */
@FunctionalInterface
interface Code {
  /** The value for the facts in the frame; of the expression's type, or {@link Nothing}. */
  Object run(Frame frame);

  /** The answer of a question; unknown where there is none. */
  default Truth ask(Frame frame) {
    return run(frame) instanceof Truth truth ? truth : Truth.UNKNOWN;
  }
}
