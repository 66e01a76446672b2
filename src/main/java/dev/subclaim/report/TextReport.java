package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import dev.subclaim.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** The report for people: findings with the source they are about, then what was read. */
final class TextReport implements WholeReport {
  private final View view;

  TextReport(View view) {
    this.view = view;
  }

  @Override
  public String render(Outcome outcome) {
    return outcome
        .audit()
        .map(audit -> AuditText.render(view, outcome, audit))
        .orElseGet(() -> findings(outcome));
  }

  private String findings(Outcome outcome) {
    Lines out = new Lines();
    FindingText text = new FindingText(out, view.style());
    outcome.findings().stream().filter(this::shown).forEach(text::write);
    view.suppressedOf(outcome).forEach(text::write);
    outcome
        .failures()
        .forEach(
            f -> out.add("failed: " + Escapes.line(f.path()) + ": " + Escapes.value(f.message())));
    if (!view.quiet()) {
      summary(out, outcome);
    }
    return out.toString();
  }

  private boolean shown(Finding finding) {
    return view.notes() || finding.severity() != Severity.NOTE;
  }

  private void summary(Lines out, Outcome outcome) {
    Summary summary = outcome.summary();
    out.add(counts(outcome));
    out.add(ReadWords.line(summary));
    summary.inferred().forEach(line -> out.add(Escapes.cut(line, 1000)));
    if (!summary.notChecked().isEmpty()) {
      List<String> phrases = summary.notChecked().stream().map(Escapes::value).toList();
      out.add("not checked: " + String.join("; ", phrases));
    }
    outcome.findings().stream()
        .filter(this::shown)
        .findFirst()
        .ifPresent(f -> out.add("next: subclaim explain " + Escapes.line(f.rule())));
  }

  private String counts(Outcome outcome) {
    Counts counts = Counts.of(outcome.findings());
    StringBuilder line = new StringBuilder();
    line.append(Counts.of(counts.errors(), "error"))
        .append(", ")
        .append(Counts.of(counts.warnings(), "warning"));
    if (view.notes()) {
      line.append(", ").append(Counts.of(counts.notes(), "note"));
    }
    asides(outcome, counts).forEach(aside -> line.append("; ").append(aside));
    return line.toString();
  }

  private List<String> asides(Outcome outcome, Counts counts) {
    List<String> asides = new ArrayList<>();
    if (counts.undecided() > 0) {
      asides.add(counts.undecided() + " undecided");
    }
    if (!view.notes() && counts.notes() > 0) {
      asides.add(Counts.of(counts.notes(), "note") + " not shown (--show-notes)");
    }
    if (!outcome.suppressed().isEmpty()) {
      asides.add(outcome.suppressed().size() + " suppressed");
    }
    if (outcome.summary().baselined() > 0) {
      asides.add(outcome.summary().baselined() + " known before");
    }
    return asides;
  }
}
