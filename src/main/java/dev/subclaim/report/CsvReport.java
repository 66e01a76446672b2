package dev.subclaim.report;

import dev.subclaim.fix.Repair;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of findings for spreadsheets, a row a finding; a file that could not be used is a row of
 * severity {@code failed}. Every cell is quoted, and one that a spreadsheet would compute begins
 * with an apostrophe.
 */
final class CsvReport implements Report {
  private static final List<String> COLUMNS =
      List.of(
          "rule",
          "severity",
          "message",
          "path",
          "line",
          "column",
          "endLine",
          "endColumn",
          "pointer",
          "role",
          "account",
          "issuer",
          "owner",
          "statement",
          "statementIndex",
          "reach",
          "aud",
          "sub",
          "fingerprint",
          "fix");

  private static final List<String> CLAIMS = List.of("aud", "sub");

  /** What makes a spreadsheet take a cell for a formula when the cell begins with it. */
  private static final String COMPUTED = "=+-@\t\r\n";

  CsvReport() {}

  @Override
  public void write(Outcome outcome, Consumer<String> out) {
    outcome
        .audit()
        .map(audit -> AuditCsv.rows(outcome, audit))
        .orElseGet(() -> rows(outcome))
        .forEach(out);
  }

  private static Stream<String> rows(Outcome outcome) {
    Stream<String> rows =
        Stream.concat(
            outcome.findings().stream().map(CsvReport::finding),
            outcome.failures().stream().map(CsvReport::failure));
    return Stream.concat(Stream.of(row(COLUMNS)), rows);
  }

  private static String finding(Finding finding) {
    Map<String, Object> values = FindingJson.of(finding);
    Map<String, String> claims =
        finding.witness().map(w -> (Map<String, String>) w.token().claims()).orElse(Map.of());
    values.put("fix", finding.fix().map(Repair::edit));
    CLAIMS.forEach(claim -> values.put(claim, claims.getOrDefault(claim, "")));
    return row(COLUMNS.stream().map(column -> text(values.getOrDefault(column, ""))).toList());
  }

  private static String failure(Failure failure) {
    Map<String, String> values =
        Map.of("severity", "failed", "message", failure.message(), "path", failure.path());
    return row(COLUMNS.stream().map(column -> values.getOrDefault(column, "")).toList());
  }

  /** The text of a cell; what is not known is empty. */
  static String text(Object value) {
    return value instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse("")
        : value.toString();
  }

  /** A line of cells. */
  static String row(List<String> cells) {
    return cells.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    String guard = !text.isEmpty() && COMPUTED.indexOf(text.charAt(0)) >= 0 ? "'" : "";
    return '"' + guard + Escapes.line(text).replace("\"", "\"\"") + '"';
  }
}
