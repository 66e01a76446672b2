package dev.subclaim.app;

import dev.subclaim.lint.Baseline;
import dev.subclaim.lint.BaselineReader;
import dev.subclaim.lint.Outcome;
import dev.subclaim.report.Escapes;
import java.util.List;
import java.util.Optional;

/**
 * A baseline where it is kept.
 *
 * @param name as the user says it
 * @param baseline what it knows
 */
record BaselineFile(String name, Baseline baseline) {

  /**
   * Reads a baseline; an empty one where a commit decides that does not have it.
   *
   * @throws Unusable when there is none or it has a mistake
   */
  static BaselineFile read(String name, GateFiles files) {
    Optional<InputText> text =
        files.required(name, "no such baseline (subclaim baseline create makes one): ");
    if (text.isEmpty()) {
      return new BaselineFile(name, new Baseline(List.of()));
    }
    BaselineReader.Read read = BaselineReader.read(text.get().required());
    Unusable.unlessEmpty(read.problems());
    return new BaselineFile(name, read.baseline());
  }

  /** The outcome without the findings that the baseline knows; they are counted. */
  Outcome apply(Outcome outcome) {
    Baseline.Parted parted = baseline.part(outcome.findings());
    List<String> lines =
        parted.gone() == 0
            ? List.of()
            : List.of(
                "baseline "
                    + Escapes.value(name)
                    + ": "
                    + parted.gone()
                    + " of its findings not met in this run"
                    + " (subclaim baseline prune takes them out)");
    return outcome.without(parted.fresh(), parted.known().size(), lines);
  }
}
