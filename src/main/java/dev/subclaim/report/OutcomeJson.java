package dev.subclaim.report;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import java.util.LinkedHashMap;
import java.util.Map;

/** What belongs to a run and to no finding of it, as JSON of format version 1. */
final class OutcomeJson {
  static final String FORMAT_VERSION = "1";

  private OutcomeJson() {}

  static Map<String, Object> tool(View view) {
    Map<String, Object> tool = new LinkedHashMap<>();
    tool.put("name", "subclaim");
    tool.put("version", view.version());
    return tool;
  }

  static Map<String, Object> failure(Failure failure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", failure.path());
    json.put("message", failure.message());
    return json;
  }

  static Map<String, Object> summary(Outcome outcome) {
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
