package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The report to hand round: one file that needs nothing else, runs no script and fetches nothing.
 * Whoever opens it sees the whole at once, and below it the proof of each claim.
 */
final class HtmlReport implements Report {
  private final View view;

  HtmlReport(View view) {
    this.view = view;
  }

  @Override
  public void write(Outcome outcome, Consumer<String> out) {
    String title = outcome.audit().isPresent() ? "Who can assume these roles" : "Who gets in";
    HtmlPage.write(
        out,
        title,
        view.version(),
        html -> new HtmlOverview(html, outcome).lead(),
        html -> sections(html, outcome));
  }

  private void sections(Html html, Outcome outcome) {
    HtmlOverview overview = new HtmlOverview(html, outcome);
    overview.write();
    outcome
        .audit()
        .ifPresentOrElse(
            audit -> new HtmlRoles(html, view, outcome, audit).write(),
            () -> new HtmlFindings(html, view, outcome.findings()).write("findings", "Findings"));
    outcome.matrix().ifPresent(rows -> new HtmlMatrix(html, rows).write());
    rules(html, outcome.findings());
    overview.limits();
  }

  /** What each rule means that has something to say here. */
  private void rules(Html html, List<Finding> findings) {
    Set<String> names =
        findings.stream()
            .filter(f -> view.notes() || f.severity() != Severity.NOTE)
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    List<RulePage> pages = view.rules().stream().filter(p -> names.contains(p.name())).toList();
    if (pages.isEmpty()) {
      return;
    }
    html.begin("section", "id", "rules").element("h2", "What the rules say");
    for (RulePage page : pages) {
      html.element("h3", page.name(), "id", "rule-" + page.name());
      html.prose("p", page.summary());
    }
    html.end();
  }
}
