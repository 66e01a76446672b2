package dev.subclaim.lint;

import dev.subclaim.audit.Audit;
import dev.subclaim.estate.MatrixRows;
import dev.subclaim.intake.Failure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run of the linter gave.
 *
 * @param findings sorted
 * @param suppressed findings that a suppression took out
 * @param failures files that could not be used
 * @param summary what was read and what was not
 * @param audit the roles at a glance, where that was asked for
 * @param matrix the roles against stacks and environments, where a report shows it
 */
public record Outcome(
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<Failure> failures,
    Summary summary,
    Optional<Audit> audit,
    Optional<MatrixRows> matrix) {
  public Outcome {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    failures = List.copyOf(failures);
  }

  /** The outcome of a run that is no audit. */
  public Outcome(
      List<Finding> findings,
      List<Suppressed> suppressed,
      List<Failure> failures,
      Summary summary) {
    this(findings, suppressed, failures, summary, Optional.empty(), Optional.empty());
  }

  /** The same as an audit. */
  public Outcome with(Audit roles) {
    return new Outcome(findings, suppressed, failures, summary, Optional.of(roles), matrix);
  }

  /** The same with the matrix. */
  public Outcome with(MatrixRows rows) {
    return new Outcome(findings, suppressed, failures, summary, audit, Optional.of(rows));
  }

  /** The same with more that could not be used. */
  public Outcome failing(List<Failure> more) {
    List<Failure> all = Stream.concat(failures.stream(), more.stream()).toList();
    return new Outcome(findings, suppressed, all, summary, audit, matrix);
  }

  /** The same with more to say of the run, a line each. */
  public Outcome noting(List<String> lines) {
    return new Outcome(findings, suppressed, failures, summary.and(0, lines), audit, matrix);
  }

  /** The same with more that could not be checked, a phrase each. */
  public Outcome notChecking(List<String> phrases) {
    return new Outcome(findings, suppressed, failures, summary.notChecking(phrases), audit, matrix);
  }

  /**
   * The same with fewer findings.
   *
   * @param fresh those that count
   * @param known how many others were known before
   * @param lines what to say of them, a line each
   */
  public Outcome without(List<Finding> fresh, int known, List<String> lines) {
    return new Outcome(fresh, suppressed, failures, summary.and(known, lines), audit, matrix);
  }
}
