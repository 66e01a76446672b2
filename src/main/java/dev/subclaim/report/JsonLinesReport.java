package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.source.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The report for programs that read as they go: a JSON object a line, each with its {@code type}.
 * The last is the summary, so that a report that was cut off is noticed.
 */
final class JsonLinesReport implements Report {
  private final View view;

  JsonLinesReport(View view) {
    this.view = view;
  }

  @Override
  public void write(Outcome outcome, Consumer<String> out) {
    outcome
        .audit()
        .ifPresentOrElse(
            audit -> {
              Tickets.of(audit, outcome.findings()).forEach(t -> line(out, "ticket", t));
              findings(out, RoleFindings.others(outcome.findings(), audit.roles()));
            },
            () -> findings(out, outcome.findings()));
    outcome.suppressed().forEach(s -> line(out, "suppressed", SuppressedText.json(s)));
    outcome.failures().forEach(f -> line(out, "failure", OutcomeJson.failure(f)));
    Map<String, Object> last = new LinkedHashMap<>();
    last.put("formatVersion", OutcomeJson.FORMAT_VERSION);
    last.put("tool", OutcomeJson.tool(view));
    last.putAll(OutcomeJson.summary(outcome));
    line(out, "summary", last);
  }

  private static void findings(Consumer<String> out, List<Finding> findings) {
    findings.forEach(f -> line(out, "finding", FindingJson.of(f)));
  }

  private static void line(Consumer<String> out, String type, Map<String, Object> members) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.putAll(members);
    out.accept(Escapes.json(JsonText.compact(object)) + "\n");
  }
}
