package dev.subclaim.report;

import dev.subclaim.lint.Outcome;
import java.util.function.Consumer;

/** A report that is put together before it is written: it sorts, or counts first. */
interface WholeReport extends Report {
  @Override
  String render(Outcome outcome);

  @Override
  default void write(Outcome outcome, Consumer<String> out) {
    out.accept(render(outcome));
  }
}
