package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Resources;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The report to hand round: one file that needs nothing else, runs no script and fetches nothing.
 * Whoever opens it sees the whole at once, and below it the proof of each claim.
 */
final class HtmlReport implements Report {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final View view;

  HtmlReport(View view) {
    this.view = view;
  }

  @Override
  public String render(Outcome outcome) {
    Html html = new Html();
    String title = outcome.audit().isPresent() ? "Who can assume these roles" : "Who gets in";
    html.begin("html", "lang", "en");
    head(html, title);
    html.begin("body");
    html.element("a", "Skip to the report", "class", "skip", "href", "#report");
    html.begin("header").element("h1", title);
    HtmlOverview overview = new HtmlOverview(html, outcome);
    overview.lead();
    html.end();
    html.begin("main", "id", "report");
    overview.write();
    outcome
        .audit()
        .ifPresentOrElse(
            audit -> new HtmlRoles(html, view, outcome, audit).write(),
            () -> new HtmlFindings(html, view, outcome.findings()).write("findings", "Findings"));
    rules(html, outcome.findings());
    overview.limits();
    html.end();
    footer(html);
    return html.end().end().toString();
  }

  private static void head(Html html, String title) {
    html.begin("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", title);
    html.style(Resources.text("report/report.css"));
    html.end();
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

  private void footer(Html html) {
    html.begin("footer");
    html.element(
        "p",
        "Made by subclaim "
            + view.version()
            + " from files alone: it talks to nobody. It judges trust policies, that is, who may"
            + " assume a role, and not what the role may do then.");
    html.end();
  }
}
