package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Severity;
import dev.subclaim.trust.Reach;
import java.util.List;
import java.util.Locale;

/**
 * How many findings there are of each kind.
 *
 * @param undecided findings that say what could not be decided; they are counted by severity too
 */
record Counts(int errors, int warnings, int notes, int undecided) {
  static Counts of(List<Finding> findings) {
    return new Counts(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE),
        (int) findings.stream().filter(Counts::undecided).count());
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }

  private static boolean undecided(Finding finding) {
    return finding.reach().filter(Reach.UNDECIDED::equals).isPresent();
  }

  /** A number of things in words: {@code 1 error}, {@code 2 errors}. */
  static String of(int number, String thing) {
    return of(number, thing, thing + "s");
  }

  /** The same where the plural is not made with an s. */
  static String of(int number, String thing, String things) {
    return String.format(Locale.ROOT, "%,d ", number) + (number == 1 ? thing : things);
  }
}
