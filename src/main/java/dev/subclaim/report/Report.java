package dev.subclaim.report;

import dev.subclaim.lint.Outcome;

/** One output format: a pure function from what a run gave to text. */
public interface Report {
  /** The whole report, with a line end after its last line. */
  String render(Outcome outcome);
}
