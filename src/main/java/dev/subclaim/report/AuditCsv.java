package dev.subclaim.report;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of an audit, a row a role, the most urgent first. */
final class AuditCsv {
  private static final List<String> COLUMNS =
      List.of(
          "reach",
          "role",
          "name",
          "account",
          "accountName",
          "owner",
          "admin",
          "power",
          "lastUsed",
          "issuers",
          "doors",
          "errors",
          "warnings",
          "notes",
          "rules",
          "message",
          "aud",
          "sub",
          "policy",
          "path",
          "pointer",
          "key");

  private AuditCsv() {}

  static Stream<String> rows(Outcome outcome, Audit audit) {
    RoleFindings findings = new RoleFindings(outcome.findings());
    Stream<List<String>> rows =
        Stream.concat(
            audit.roles().stream().map(role -> cells(role, findings)),
            outcome.failures().stream().map(AuditCsv::cells));
    return Stream.concat(Stream.of(COLUMNS), rows).map(CsvReport::row);
  }

  private static List<String> cells(AuditedRole role, RoleFindings findings) {
    List<Finding> own = findings.of(role);
    Counts counts = Counts.of(own);
    Map<String, Object> about = AuditJson.about(role);
    List<String> cells = new ArrayList<>();
    cells.add(CsvReport.text(about.getOrDefault("reach", "")));
    for (String column : COLUMNS.subList(1, COLUMNS.indexOf("issuers"))) {
      cells.add(CsvReport.text(about.getOrDefault(column, "")));
    }
    cells.add(joined(role.issuers().stream().map(issuer -> issuer.provider()).toList()));
    cells.add(joined(role.doors().stream().map(d -> d.type() + " " + d.value()).toList()));
    cells.add(Integer.toString(counts.errors()));
    cells.add(Integer.toString(counts.warnings()));
    cells.add(Integer.toString(counts.notes()));
    cells.add(joined(own.stream().map(Finding::rule).distinct().toList()));
    cells.add(findings.gravest(role).map(Finding::message).orElse(""));
    Optional<Witness> token = findings.token(role);
    cells.add(claim(token, "aud"));
    cells.add(claim(token, "sub"));
    cells.add(role.likeness());
    cells.add(role.where().path());
    cells.add(role.where().pointer());
    cells.add(role.key());
    return cells;
  }

  /** A file that could not be used is a row, too: the table must not pass for whole. */
  private static List<String> cells(Failure failure) {
    Map<String, String> cells =
        Map.of("reach", "failed", "message", failure.message(), "path", failure.path());
    return COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList();
  }

  private static String claim(Optional<Witness> token, String claim) {
    return token.flatMap(w -> Optional.ofNullable(w.token().claims().get(claim))).orElse("");
  }

  private static String joined(List<String> texts) {
    return texts.stream().collect(Collectors.joining("; "));
  }
}
