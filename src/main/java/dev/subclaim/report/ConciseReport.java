package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import java.util.Locale;

/** A line a finding, {@code path:line:column: severity[rule]: sentence}, as editors read it. */
final class ConciseReport implements WholeReport {
  private static final int MESSAGE = 1000;

  private final View view;

  ConciseReport(View view) {
    this.view = view;
  }

  @Override
  public String render(Outcome outcome) {
    Lines out = new Lines();
    outcome.findings().stream()
        .filter(f -> view.notes() || f.severity() != Severity.NOTE)
        .forEach(f -> out.add(line(f, f.severity().name().toLowerCase(Locale.ROOT))));
    view.suppressedOf(outcome).forEach(s -> out.add(line(s.finding(), "suppressed")));
    outcome
        .failures()
        .forEach(f -> out.add(Escapes.line(f.path()) + ": failed: " + Escapes.value(f.message())));
    if (!view.quiet()) {
      out.add(Totals.line(outcome));
    }
    return out.toString();
  }

  private static String line(Finding finding, String severity) {
    return Escapes.line(finding.primary().span().toString())
        + ": "
        + severity
        + "["
        + Escapes.line(finding.rule())
        + "]: "
        + Escapes.cut(finding.message(), MESSAGE);
  }
}
