package dev.subclaim.report;

import dev.subclaim.audit.Advice;
import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tickets of an audit: one for each role with a finding of warning or error, with all that its
 * owner must know. The key stays the same from run to run, so that a ticket is updated and not
 * opened again.
 */
final class Tickets {
  private Tickets() {}

  static Stream<Map<String, Object>> of(Audit audit, List<Finding> all) {
    RoleFindings findings = new RoleFindings(all);
    return audit.roles().stream()
        .filter(role -> findings.gravest(role).isPresent())
        .map(role -> ticket(role, findings, audit.advices().of(role)));
  }

  private static Map<String, Object> ticket(
      AuditedRole role, RoleFindings findings, Optional<Advice> advice) {
    List<Finding> own =
        findings.of(role).stream().filter(f -> f.severity() != Severity.NOTE).toList();
    Finding gravest = own.get(0);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", role.key());
    json.put("severity", gravest.severity().name().toLowerCase(Locale.ROOT));
    json.put("title", gravest.message());
    json.putAll(AuditJson.about(role));
    json.put("policy", role.likeness());
    json.put("witness", findings.token(role).map(FindingJson::witness));
    json.put("help", gravest.help());
    json.put("proposal", advice.flatMap(a -> proposal(role, a)));
    json.put("needed", advice.map(Advice::needed).orElse(List.of()));
    json.put("path", role.where().path());
    json.put("pointer", role.where().pointer());
    json.put("findings", own.stream().map(Tickets::finding).toList());
    return json;
  }

  private static Optional<Map<String, Object>> proposal(AuditedRole role, Advice advice) {
    return advice
        .policy()
        .map(
            policy -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("policy", Documents.json(SourceText.of("proposal", policy)).roots().get(0));
              json.put("remarks", advice.remarks());
              json.put("command", advice.command(role.role()));
              return json;
            });
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", finding.rule());
    json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.put("message", finding.message());
    json.put("fingerprint", finding.fingerprint());
    return json;
  }
}
