package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.source.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The report for programs, format version 1: one JSON object. */
final class JsonReport implements Report {
  private final View view;

  JsonReport(View view) {
    this.view = view;
  }

  @Override
  public void write(Outcome outcome, Consumer<String> out) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("formatVersion", OutcomeJson.FORMAT_VERSION);
    report.put("tool", OutcomeJson.tool(view));
    report.put("findings", findings(outcome.findings()));
    report.put("suppressed", outcome.suppressed().stream().map(SuppressedText::json));
    report.put("failures", outcome.failures().stream().map(OutcomeJson::failure).toList());
    outcome.audit().ifPresent(a -> report.put("audit", AuditJson.of(a, outcome.findings())));
    report.put("summary", OutcomeJson.summary(outcome));
    JsonText.pretty(report, text -> out.accept(Escapes.json(text)));
    out.accept("\n");
  }

  private static Stream<Map<String, Object>> findings(List<Finding> findings) {
    return findings.stream().map(FindingJson::of);
  }
}
