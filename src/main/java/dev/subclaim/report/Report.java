package dev.subclaim.report;

import dev.subclaim.lint.Outcome;
import java.util.function.Consumer;

/** One output format: a pure function from what a run gave to text. */
public interface Report {
  /**
   * Writes the report piece by piece, with a line end after its last line. Of a long list an entry
   * is held at a time.
   */
  void write(Outcome outcome, Consumer<String> out);

  /** The whole report. */
  default String render(Outcome outcome) {
    StringBuilder whole = new StringBuilder();
    write(outcome, whole::append);
    return whole.toString();
  }
}
