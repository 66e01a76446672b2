package dev.subclaim.report;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Suppressed;
import dev.subclaim.rule.RulePage;
import dev.subclaim.source.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0 (OASIS) as GitHub code scanning and other readers take it. The catalogue is always
 * whole, whatever was found; {@code kind} is left out, for any other than {@code fail} would force
 * the level to none; suppressed findings are left out unless they are asked for, for GitHub would
 * show them as open.
 */
final class SarifReport implements WholeReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String LINT = "subclaim/lint/";
  private static final String AUDIT = "subclaim/audit/";

  /** GitHub refuses a run with more. */
  private static final int MOST_RESULTS = 25_000;

  private final View view;

  SarifReport(View view) {
    this.view = view;
  }

  @Override
  public String render(Outcome outcome) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run(outcome)));
    return Escapes.json(JsonText.pretty(log)) + "\n";
  }

  private Map<String, Object> run(Outcome outcome) {
    List<String> names = view.rules().stream().map(RulePage::name).toList();
    SarifResults results = new SarifResults(names);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver()));
    // GitHub keeps the alerts of each category apart: an audit does not close those of a lint.
    run.put("automationDetails", Map.of("id", outcome.audit().isPresent() ? AUDIT : LINT));
    run.put("columnKind", "utf16CodeUnits");
    run.put(
        "originalUriBaseIds",
        Map.of(FileUri.ROOT, Map.of("description", text("The folder that subclaim was run in."))));
    List<Finding> shown = worst(outcome.findings());
    List<Suppressed> suppressed =
        view.suppressedOf(outcome).stream().limit((long) MOST_RESULTS - shown.size()).toList();
    int left =
        outcome.findings().size()
            + view.suppressedOf(outcome).size()
            - shown.size()
            - suppressed.size();
    run.put("invocations", List.of(invocation(outcome, left)));
    run.put(
        "results",
        Stream.concat(shown.stream().map(results::of), suppressed.stream().map(results::of))
            .toList());
    return run;
  }

  /** As many as may be, the less severe left out, in their order. */
  private static List<Finding> worst(List<Finding> findings) {
    if (findings.size() <= MOST_RESULTS) {
      return findings;
    }
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .limit(MOST_RESULTS)
        .sorted()
        .toList();
  }

  private Map<String, Object> driver() {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "subclaim");
    driver.put("version", view.version());
    driver.put("semanticVersion", view.version());
    driver.put("rules", view.rules().stream().map(SarifRule::of).toList());
    return driver;
  }

  private static Map<String, Object> invocation(Outcome outcome, int left) {
    List<Map<String, Object>> notifications = new ArrayList<>();
    outcome.failures().forEach(f -> notifications.add(notification(f)));
    if (left > 0) {
      Map<String, Object> notification = new LinkedHashMap<>();
      notification.put("level", "warning");
      notification.put(
          "message",
          text(left + " more results are in the other reports: GitHub takes " + MOST_RESULTS));
      notifications.add(notification);
    }
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", outcome.failures().isEmpty());
    invocation.put("toolExecutionNotifications", notifications);
    return invocation;
  }

  private static Map<String, Object> notification(Failure failure) {
    Map<String, Object> notification = new LinkedHashMap<>();
    notification.put("level", "error");
    notification.put(
        "message", text(SarifResults.plain(failure.path() + ": " + failure.message())));
    Map<String, Object> place = Map.of("artifactLocation", FileUri.location(failure.path()));
    notification.put("locations", List.of(Map.of("physicalLocation", place)));
    return notification;
  }

  static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
