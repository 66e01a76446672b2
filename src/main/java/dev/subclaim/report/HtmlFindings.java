package dev.subclaim.report;

import dev.subclaim.intake.Role;
import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of a run that is no audit: a section for each role or file that needs work. */
final class HtmlFindings {
  private final Html html;
  private final List<Finding> findings;

  HtmlFindings(Html html, View view, Collection<Finding> all) {
    this.html = html;
    this.findings =
        all.stream().filter(f -> view.notes() || f.severity() != Severity.NOTE).toList();
  }

  /** Whether there is nothing to show. */
  boolean isEmpty() {
    return findings.isEmpty();
  }

  void write(String id, String title) {
    html.begin("section", "id", id).element("h2", title);
    if (isEmpty()) {
      html.element("p", "There are none.");
    }
    Map<String, List<Finding>> cases = new LinkedHashMap<>();
    findings.forEach(f -> cases.computeIfAbsent(title(f), t -> new ArrayList<>()).add(f));
    cases.forEach(this::section);
    html.end();
  }

  private static String title(Finding finding) {
    String path = finding.primary().span().path();
    return finding.role().map(Role::display).map(role -> role + ", " + path).orElse(path);
  }

  private void section(String title, List<Finding> about) {
    String id = "case-" + Digest.of(title);
    html.begin("article").element("h3", title, "id", id);
    for (int i = 0; i < about.size(); i++) {
      new HtmlFinding(html, true).write(about.get(i), i + 1, id + "-" + (i + 1));
    }
    html.end();
  }
}
