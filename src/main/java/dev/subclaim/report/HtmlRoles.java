package dev.subclaim.report;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.audit.OtherDoor;
import dev.subclaim.audit.RoleGroup;
import dev.subclaim.audit.Trusted;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The roles of an audit: where to begin, a section for each that needs work, all in one table. */
final class HtmlRoles {
  private final Html html;
  private final View view;
  private final Audit audit;
  private final RoleFindings findings;
  private final HtmlFindings others;
  private final List<RoleGroup> sections;

  /** The section of each role, by the role's key. */
  private final Map<String, String> ids = new HashMap<>();

  HtmlRoles(Html html, View view, Outcome outcome, Audit audit) {
    this.html = html;
    this.view = view;
    this.audit = audit;
    this.findings = new RoleFindings(outcome.findings());
    this.others =
        new HtmlFindings(html, view, RoleFindings.others(outcome.findings(), audit.roles()));
    this.sections =
        audit.groups().stream()
            .filter(g -> view.everyRole() || findings.gravest(g.first()).isPresent())
            .toList();
    for (RoleGroup group : sections) {
      group.roles().forEach(role -> ids.put(role.key(), "role-" + group.first().key()));
    }
  }

  void write() {
    first();
    sections();
    if (!others.isEmpty()) {
      others.write("others", "Findings about other files");
    }
    all();
  }

  private void first() {
    List<RoleGroup> open = FirstToClose.of(audit, findings);
    html.begin("section", "id", "first").element("h2", "First to close");
    if (open.isEmpty()) {
      html.element("p", "No role is known to be open to strangers or to a whole organization.");
    } else {
      html.begin("ol", "class", "first");
      open.forEach(this::entry);
      html.end();
    }
    html.end();
  }

  private void entry(RoleGroup group) {
    AuditedRole role = group.first();
    html.begin("li").begin("p");
    html.begin("a", "href", "#" + id(role)).element("strong", title(group)).end();
    html.text("  " + String.join(", ", about(role))).end();
    findings
        .gravest(role)
        .ifPresent(finding -> html.begin("p").phrase(finding.message() + ".").end());
    findings
        .token(role)
        .map(token -> token.token().claims().get("sub"))
        .ifPresent(
            subject ->
                html.begin("p", "class", "soft").text("Gets in: ").element("code", subject).end());
    html.end();
  }

  private String id(AuditedRole role) {
    return ids.getOrDefault(role.key(), "");
  }

  private static String title(RoleGroup group) {
    String name = group.first().role().display();
    return group.roles().size() == 1
        ? name
        : name + " and " + Counts.of(group.roles().size() - 1, "copy", "copies");
  }

  private static List<String> about(AuditedRole role) {
    List<String> words = new ArrayList<>();
    role.accountName().or(() -> role.role().account()).ifPresent(words::add);
    role.owner().map(owner -> "owner " + owner).ifPresent(words::add);
    role.power().ifPresent(words::add);
    RoleWords.lastUsed(role).ifPresent(words::add);
    return words;
  }

  private void sections() {
    html.begin("section", "id", "roles");
    html.element("h2", view.everyRole() ? "The roles" : "Roles with warnings and errors");
    if (sections.isEmpty()) {
      html.element("p", "There are none.");
    }
    sections.forEach(this::section);
    html.end();
  }

  private void section(RoleGroup group) {
    AuditedRole role = group.first();
    html.begin("article").element("h3", title(group), "id", id(role));
    html.begin("ul", "class", "facts");
    html.begin("li").element("code", role.id()).end();
    about(role).forEach(word -> html.element("li", word));
    html.end();
    copies(group);
    List<Finding> own =
        findings.of(role).stream()
            .filter(f -> view.notes() || f.severity() != Severity.NOTE)
            .toList();
    for (int i = 0; i < own.size(); i++) {
      new HtmlFinding(html, false).write(own.get(i), i + 1, id(role) + "-" + (i + 1));
    }
    html.element("h4", "Trust policy");
    role.policy().ifPresent(policy -> new HtmlPolicy(html, own, id(role)).write(policy));
    audit.advices().of(role).ifPresent(advice -> new HtmlAdvice(html).write(group, advice));
    doors(role);
    html.end();
  }

  private void copies(RoleGroup group) {
    if (group.roles().size() == 1) {
      return;
    }
    html.begin("details");
    html.element(
        "summary",
        "The same policy in "
            + Counts.of(group.roles().size(), "role")
            + " of "
            + Counts.of(group.accounts(), "account"));
    html.begin("ul");
    for (AuditedRole role : group.roles()) {
      html.begin("li").element("code", role.id());
      html.text("  " + String.join(", ", about(role))).end();
    }
    html.end().end();
  }

  private void doors(AuditedRole role) {
    if (role.doors().isEmpty()) {
      return;
    }
    html.element("h4", "Other ways to assume it, not judged here").begin("ul");
    for (OtherDoor door : role.doors()) {
      html.begin("li").text(door.type() + " ").element("code", door.value()).end();
    }
    html.end();
  }

  private void all() {
    html.begin("section", "id", "all").element("h2", "All roles");
    HtmlTable table = new HtmlTable(html, "wide");
    table.head(
        "Open to",
        "Role",
        "Account",
        "Owner",
        "Power",
        "Last used",
        "Issuers trusted",
        "Errors",
        "Warnings");
    audit.roles().forEach(role -> row(role, table));
    table.end();
    html.end();
  }

  private void row(AuditedRole role, HtmlTable table) {
    html.begin("tr").element("td", role.reach().map(RoleWords::brief).orElse("no issuer"));
    html.begin("th", "scope", "row");
    String name = role.role().display();
    if (id(role).isEmpty()) {
      html.text(name);
    } else {
      html.element("a", name, "href", "#" + id(role));
    }
    html.end();
    String account = role.role().account().orElse("");
    html.element("td", role.accountName().map(n -> n + " " + account).orElse(account));
    html.element("td", role.owner().orElse(""));
    html.element("td", role.power().orElse(""));
    html.element("td", RoleWords.lastDay(role).orElse(""), "class", "day");
    html.element("td", String.join(", ", role.issuers().stream().map(Trusted::provider).toList()));
    Counts counts = Counts.of(findings.of(role));
    table.number(counts.errors());
    table.number(counts.warnings());
    html.end();
  }
}
