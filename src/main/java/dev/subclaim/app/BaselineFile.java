package dev.subclaim.app;

import dev.subclaim.lint.Baseline;
import dev.subclaim.lint.BaselineReader;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import dev.subclaim.report.Escapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A baseline where it is kept.
 *
 * @param name as the user says it
 * @param baseline what it knows
 */
record BaselineFile(String name, Baseline baseline) {

  /**
   * Reads a baseline.
   *
   * @throws Unusable when there is none or it has a mistake
   */
  static BaselineFile read(String name, Path directory) {
    Path file = directory.resolve(name);
    String shown = Escapes.value(name);
    if (!Files.exists(file)) {
      throw new Unusable(
          "no such baseline: " + shown + "; subclaim baseline create --baseline " + shown);
    }
    BaselineReader.Read read = BaselineReader.read(InputText.read(name, file).required());
    Unusable.unlessEmpty(read.problems());
    return new BaselineFile(name, read.baseline());
  }

  /** The outcome without the findings that the baseline knows; they are counted. */
  Outcome apply(Outcome outcome) {
    Baseline.Parted parted = baseline.part(outcome.findings());
    List<String> inferred = new ArrayList<>(outcome.summary().inferred());
    if (parted.gone() > 0) {
      inferred.add(
          "baseline "
              + name
              + ": "
              + parted.gone()
              + " of its findings not met in this run (subclaim baseline prune takes them out)");
    }
    Summary said = outcome.summary();
    Summary summary =
        new Summary(
            said.files(),
            said.skipped(),
            said.policies(),
            said.baselined() + parted.known().size(),
            inferred,
            said.notChecked());
    return new Outcome(parted.fresh(), outcome.suppressed(), outcome.failures(), summary);
  }
}
