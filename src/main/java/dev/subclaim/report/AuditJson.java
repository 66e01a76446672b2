package dev.subclaim.report;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.audit.IssuerCount;
import dev.subclaim.audit.NamedOrganization;
import dev.subclaim.audit.OtherDoor;
import dev.subclaim.audit.ReachRow;
import dev.subclaim.audit.Trusted;
import dev.subclaim.lint.Finding;
import dev.subclaim.trust.Reach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an audit adds to the JSON of a run; what is not known is there and null. */
final class AuditJson {
  private AuditJson() {}

  static Map<String, Object> of(Audit audit, List<Finding> all) {
    RoleFindings findings = new RoleFindings(all);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("looked", audit.roles().size());
    json.put("others", audit.others());
    json.put("ofAws", audit.ofAws());
    json.put("reach", audit.rows().stream().map(AuditJson::row).toList());
    json.put("issuers", audit.issuers().stream().map(AuditJson::issuer).toList());
    json.put("organizations", audit.named().stream().map(AuditJson::organization).toList());
    json.put("roles", audit.roles().stream().map(r -> role(r, findings)));
    return json;
  }

  private static Map<String, Object> row(ReachRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reach", name(row.reach()));
    json.put("roles", row.roles());
    json.put("policies", row.policies());
    json.put("accounts", row.accounts());
    json.put("admin", row.administrators());
    json.put("neverUsed", row.neverUsed());
    return json;
  }

  private static Map<String, Object> issuer(IssuerCount count) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", count.profile());
    json.put("title", count.title());
    json.put("modelled", count.modelled());
    json.put("issuers", count.issuers());
    json.put("roles", count.roles());
    return json;
  }

  private static Map<String, Object> organization(NamedOrganization named) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("issuer", named.profile());
    json.put("name", named.name());
    json.put("roles", named.roles());
    json.put("example", named.isExample());
    json.put("similar", named.similar());
    return json;
  }

  private static Map<String, Object> role(AuditedRole role, RoleFindings findings) {
    Map<String, Object> json = new LinkedHashMap<>(about(role));
    json.put("issuers", role.issuers().stream().map(Trusted::provider).toList());
    json.put("doors", role.doors().stream().map(AuditJson::door).toList());
    json.put("policy", role.likeness());
    json.put("path", role.where().path());
    json.put("pointer", role.where().pointer());
    Counts counts = Counts.of(findings.of(role));
    json.put("errors", counts.errors());
    json.put("warnings", counts.warnings());
    json.put("notes", counts.notes());
    return json;
  }

  /** What is known of a role besides its policy. */
  static Map<String, Object> about(AuditedRole role) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", role.role().id());
    json.put("name", role.role().display());
    json.put("account", role.role().account());
    json.put("accountName", role.accountName());
    json.put("owner", role.owner());
    json.put("reach", role.reach().map(AuditJson::name));
    json.put("admin", admin(role));
    json.put("power", role.power());
    json.put("lastUsed", lastUsed(role));
    return json;
  }

  /** Unknown where the file tells neither attached nor inline policies. */
  private static Optional<Boolean> admin(AuditedRole role) {
    return role.rights().told() ? Optional.of(role.isAdministrator()) : Optional.empty();
  }

  private static Optional<String> lastUsed(AuditedRole role) {
    return role.lastUse().map(use -> use.time().orElse("never"));
  }

  private static Map<String, Object> door(OtherDoor door) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", door.type());
    json.put("value", door.value());
    return json;
  }

  static String name(Reach reach) {
    return reach.name().toLowerCase(Locale.ROOT);
  }
}
