package dev.subclaim.report;

import dev.subclaim.intake.Role;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.StatementRef;
import dev.subclaim.source.Span;
import dev.subclaim.trust.Reach;
import dev.subclaim.witness.Witness;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A finding as a JSON object of format version 1; what is not known is there and null. */
final class FindingJson {
  private final Map<String, Object> json = new LinkedHashMap<>();

  private FindingJson() {}

  static Map<String, Object> of(Finding finding) {
    FindingJson made = new FindingJson();
    made.what(finding);
    made.where(finding);
    made.who(finding);
    made.why(finding);
    return made.json;
  }

  private void what(Finding finding) {
    json.put("rule", finding.rule());
    json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.put("message", finding.message());
  }

  private void where(Finding finding) {
    Span span = finding.primary().span();
    json.put("path", span.path());
    json.put("line", span.line());
    json.put("column", span.column());
    json.put("endLine", span.endLine());
    json.put("endColumn", span.endColumn());
    json.put("pointer", finding.pointer().toString());
  }

  private void who(Finding finding) {
    put("role", finding.role().flatMap(Role::id));
    put("account", finding.role().flatMap(Role::account));
    put("issuer", finding.issuer());
    put("owner", finding.owner());
    put("statement", finding.statement().flatMap(StatementRef::sid));
    put("statementIndex", finding.statement().map(StatementRef::index));
  }

  private void why(Finding finding) {
    put("reach", finding.reach().map(Reach::name).map(n -> n.toLowerCase(Locale.ROOT)));
    put("witness", finding.witness().map(FindingJson::witness));
    json.put("fingerprint", finding.fingerprint());
    put("fix", finding.fix().flatMap(FixJson::of));
  }

  static Map<String, Object> witness(Witness witness) {
    Map<String, Object> json = new LinkedHashMap<>(TokenLines.claims(witness.token()));
    json.put("context", witness.context());
    return json;
  }

  /** Puts a value that may be absent, which JSON writes as null. */
  private void put(String name, Optional<?> value) {
    json.put(name, value);
  }
}
