package dev.subclaim.lint;

import java.util.Collection;
import java.util.List;

/**
 * What the rules said.
 *
 * @param findings sorted, one for each cause
 * @param failures rules that broke, in the order met
 */
public record Linted(List<Finding> findings, List<RuleFailure> failures) {
  public Linted {
    findings = List.copyOf(findings);
    failures = List.copyOf(failures);
  }

  /** What was said in several turns, put together. */
  public static Linted of(Collection<Finding> findings, List<RuleFailure> failures) {
    return new Linted(Sorting.sorted(findings), failures);
  }
}
