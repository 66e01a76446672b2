package dev.subclaim.report;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * GitLab's Code Quality report (docs.gitlab.com, ci/testing/code_quality). GitLab shows only the
 * description, so the rule's name stands in it; {@code type} and {@code categories} are not
 * GitLab's but other readers fail without them.
 */
final class GitlabReport implements WholeReport {
  GitlabReport() {}

  @Override
  public String render(Outcome outcome) {
    SortedMap<String, Integer> fingerprints = new TreeMap<>();
    List<Map<String, Object>> issues = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      issues.add(finding(finding, unique(finding.fingerprint(), fingerprints)));
    }
    for (Failure failure : outcome.failures()) {
      issues.add(failure(failure, unique("failed/" + failure.path(), fingerprints)));
    }
    return Escapes.json(JsonText.pretty(issues)) + "\n";
  }

  /** GitLab drops what has the fingerprint of another, so a second one is told apart. */
  private static String unique(String fingerprint, SortedMap<String, Integer> seen) {
    int times = seen.merge(fingerprint, 1, Integer::sum);
    return times == 1 ? fingerprint : fingerprint + "-" + times;
  }

  private static Map<String, Object> finding(Finding finding, String fingerprint) {
    Span span = finding.primary().span();
    Map<String, Object> lines = new LinkedHashMap<>();
    lines.put("begin", span.line());
    lines.put("end", span.endLine());
    return issue(
        finding.rule(),
        finding.message(),
        fingerprint,
        severity(finding.severity()),
        location(span.path(), lines));
  }

  private static Map<String, Object> failure(Failure failure, String fingerprint) {
    Map<String, Object> location = location(failure.path(), Map.of("begin", 1));
    return issue("failure", "failed: " + failure.message(), fingerprint, "blocker", location);
  }

  private static Map<String, Object> issue(
      String rule, String message, String fingerprint, String severity, Object location) {
    Map<String, Object> issue = new LinkedHashMap<>();
    issue.put("type", "issue");
    issue.put("check_name", rule);
    issue.put("description", message + " (" + rule + ")");
    issue.put("categories", List.of("Security"));
    issue.put("fingerprint", fingerprint);
    issue.put("severity", severity);
    issue.put("location", location);
    return issue;
  }

  private static Map<String, Object> location(String path, Object lines) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("path", path);
    location.put("lines", lines);
    return location;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "minor";
    };
  }
}
