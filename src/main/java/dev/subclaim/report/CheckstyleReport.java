package dev.subclaim.report;

import static dev.subclaim.report.Xml.with;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Span;
import java.util.List;

/** The XML of Checkstyle, which most build servers and editors can show. */
final class CheckstyleReport implements WholeReport {
  private static final String VERSION = "10.0";

  CheckstyleReport() {}

  @Override
  public String render(Outcome outcome) {
    Xml xml = new Xml();
    xml.begin("checkstyle", List.of(with("version", VERSION)));
    ByFile.of(outcome)
        .forEach(
            (path, said) -> {
              xml.begin("file", List.of(with("name", path)));
              said.findings().forEach(f -> finding(xml, f));
              said.failures().forEach(f -> failure(xml, f));
              xml.end();
            });
    xml.end();
    return xml.toString();
  }

  private static void finding(Xml xml, Finding finding) {
    Span span = finding.primary().span();
    xml.empty(
        "error",
        List.of(
            with("line", span.line()),
            with("column", span.column()),
            with("severity", severity(finding.severity())),
            with("message", finding.message()),
            with("source", "subclaim." + finding.rule())));
  }

  private static void failure(Xml xml, Failure failure) {
    xml.empty(
        "error",
        List.of(
            with("line", 1),
            with("severity", "error"),
            with("message", "failed: " + failure.message()),
            with("source", "subclaim.failure")));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "info";
    };
  }
}
