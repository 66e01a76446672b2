package dev.subclaim.lint;

import dev.subclaim.intake.Failure;
import java.util.List;

/**
 * What a run of the linter gave.
 *
 * @param findings sorted
 * @param suppressed findings that a suppression took out
 * @param failures files that could not be used
 * @param summary what was read and what was not
 */
public record Outcome(
    List<Finding> findings, List<Finding> suppressed, List<Failure> failures, Summary summary) {
  public Outcome {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    failures = List.copyOf(failures);
  }
}
