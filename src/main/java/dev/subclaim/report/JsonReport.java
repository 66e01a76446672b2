package dev.subclaim.report;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import dev.subclaim.source.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for programs, format version 1: one JSON object. */
final class JsonReport implements Report {
  private static final String FORMAT_VERSION = "1";

  private final View view;

  JsonReport(View view) {
    this.view = view;
  }

  @Override
  public String render(Outcome outcome) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("formatVersion", FORMAT_VERSION);
    report.put("tool", tool());
    report.put("findings", findings(outcome.findings()));
    report.put("suppressed", findings(outcome.suppressed()));
    report.put("failures", outcome.failures().stream().map(JsonReport::failure).toList());
    report.put("summary", summary(outcome));
    return Escapes.json(JsonText.pretty(report).stripTrailing()) + "\n";
  }

  private Map<String, Object> tool() {
    Map<String, Object> tool = new LinkedHashMap<>();
    tool.put("name", "subclaim");
    tool.put("version", view.version());
    return tool;
  }

  private static List<Map<String, Object>> findings(List<Finding> findings) {
    return findings.stream().map(FindingJson::of).toList();
  }

  private static Map<String, Object> failure(Failure failure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", failure.path());
    json.put("message", failure.message());
    return json;
  }

  private static Map<String, Object> summary(Outcome outcome) {
    Summary summary = outcome.summary();
    Counts counts = Counts.of(outcome.findings());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("errors", counts.errors());
    json.put("warnings", counts.warnings());
    json.put("notes", counts.notes());
    json.put("undecided", counts.undecided());
    json.put("suppressed", outcome.suppressed().size());
    json.put("baselined", summary.baselined());
    json.put("files", summary.files());
    json.put("policies", summary.policies());
    json.put("notChecked", summary.notChecked());
    return json;
  }
}
