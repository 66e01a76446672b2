package dev.subclaim.report;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.IssuerCount;
import dev.subclaim.audit.NamedOrganization;
import dev.subclaim.audit.ReachRow;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Outcome;
import dev.subclaim.trust.Reach;
import java.util.List;

/** The first page of the report: what there is, in numbers, and what is not known. */
final class HtmlOverview {
  private final Html html;
  private final Outcome outcome;

  HtmlOverview(Html html, Outcome outcome) {
    this.html = html;
    this.outcome = outcome;
  }

  /** The result in a sentence or two. */
  void lead() {
    if (outcome.audit().isPresent()) {
      html.element("p", sentence(outcome.audit().get()), "class", "lead");
      AuditWords.coverage(outcome, outcome.audit().get())
          .forEach(line -> html.prose("p", line + ".", "class", "soft"));
    } else {
      html.element("p", Totals.line(outcome) + ".", "class", "lead");
    }
    contents();
  }

  private void contents() {
    html.begin("nav", "aria-label", "Contents").begin("ul");
    link("overview", "Overview");
    if (outcome.audit().isPresent()) {
      link("first", "First to close");
      link("roles", "Roles with warnings and errors");
      link("all", "All roles");
    } else {
      link("findings", "Findings");
    }
    if (outcome.matrix().isPresent()) {
      link("matrix", "Roles against everybody");
    }
    if (hasLimits()) {
      link("limits", "What was not checked");
    }
    html.end().end();
  }

  private void link(String id, String title) {
    html.begin("li").element("a", title, "href", "#" + id).end();
  }

  private static String sentence(Audit audit) {
    ReachRow strangers = audit.row(Reach.ANYONE);
    ReachRow tenant = audit.row(Reach.TENANT);
    ReachRow undecided = audit.row(Reach.UNDECIDED);
    String all = Counts.of(audit.roles().size(), "role");
    String first =
        strangers.roles() == 0
            ? "None of " + all + " is known to be open to strangers"
            : AuditText.number(strangers.roles())
                + " of "
                + all
                + " can be assumed by strangers"
                + administrators(strangers);
    String second =
        tenant.roles() == 0
            ? ""
            : "; "
                + AuditText.number(tenant.roles())
                + " by anybody in one organization"
                + administrators(tenant);
    String third =
        undecided.roles() == 0
            ? ""
            : " What " + Counts.of(undecided.roles(), "role") + " admit could not be decided.";
    return first + second + "." + third;
  }

  private static String administrators(ReachRow row) {
    return row.administrators() == 0
        ? ""
        : ", " + AuditText.number(row.administrators()) + " of them administrators";
  }

  /** The tables. */
  void write() {
    html.begin("section", "id", "overview").element("h2", "Overview");
    outcome.audit().ifPresent(this::reach);
    html.begin("div", "class", "columns");
    outcome.audit().ifPresent(this::issuers);
    findings();
    html.end();
    outcome.audit().ifPresent(this::organizations);
    html.element(
        "p",
        "How this was found: the set of all tokens that a policy admits is computed, not looked up"
            + " by its text. Each claim that somebody gets in is proved by a token that a second,"
            + " independent evaluation of the policy admits. Names in it that are made up could be"
            + " registered by anybody.",
        "class",
        "soft");
    html.end();
  }

  private void reach(Audit audit) {
    HtmlTable table = new HtmlTable(html, "wide");
    table.head("Who can assume", "Roles", "Policies", "Accounts", "Administrators", "Never used");
    boolean power = RoleWords.toldPower(audit.roles());
    boolean use = RoleWords.toldUse(audit.roles());
    for (ReachRow row : audit.rows()) {
      html.begin("tr")
          .element("th", AuditWords.capital(RoleWords.who(row.reach())), "scope", "row");
      table.number(row.roles());
      table.number(row.policies());
      table.number(row.accounts());
      table.number(power, row.administrators());
      table.number(use, row.neverUsed());
      html.end();
    }
    table.end();
  }

  private void issuers(Audit audit) {
    if (audit.issuers().isEmpty()) {
      return;
    }
    HtmlTable table = new HtmlTable(html, "");
    table.head("Issuer", "Issuers", "Roles");
    for (IssuerCount count : audit.issuers()) {
      String who = count.modelled() || count.issuers() == 1 ? count.title() : "Others";
      String name = who + (count.modelled() ? "" : " (no profile: judged by form only)");
      html.begin("tr").element("th", name, "scope", "row");
      table.number(count.issuers());
      table.number(count.roles());
      html.end();
    }
    table.end();
  }

  private void findings() {
    HtmlTable table = new HtmlTable(html, "");
    table.head("Finding", "Severity", "Count");
    RuleCounts.of(outcome.findings())
        .forEach(
            (severity, rules) ->
                rules.forEach(
                    (rule, count) -> {
                      html.begin("tr").begin("th", "scope", "row").element("code", rule).end();
                      HtmlFinding.severity(html, severity);
                      table.number(count);
                      html.end();
                    }));
    table.end();
  }

  private void organizations(Audit audit) {
    if (audit.named().isEmpty()) {
      return;
    }
    html.element("h3", "Organizations named by policies: which are yours?");
    html.element(
        "p",
        "Nobody has said so, and it is not inferred. Name them in subclaim.yaml under"
            + " organizations; then roles that trust others are found.",
        "class",
        "soft");
    HtmlTable table = new HtmlTable(html, "");
    table.head("Issuer", "Organization", "Roles", "");
    for (NamedOrganization named : audit.named()) {
      html.begin("tr").element("td", named.title());
      html.begin("th", "scope", "row").element("code", named.name()).end();
      table.number(named.roles());
      html.element("td", aside(named), "class", "soft").end();
    }
    table.end();
  }

  private static String aside(NamedOrganization named) {
    return named.isExample()
        ? "an example of documentation"
        : named.similar().map(s -> "did somebody mean " + s + "?").orElse("");
  }

  private boolean hasLimits() {
    return !outcome.summary().notChecked().isEmpty() || !outcome.failures().isEmpty();
  }

  /** What was not looked at, and what could not be. */
  void limits() {
    List<String> unchecked = outcome.summary().notChecked();
    if (!hasLimits()) {
      return;
    }
    html.begin("section", "id", "limits").element("h2", "What was not checked");
    if (!unchecked.isEmpty()) {
      html.begin("ul");
      unchecked.forEach(phrase -> html.begin("li").prose(phrase).end());
      html.end();
    }
    if (!outcome.failures().isEmpty()) {
      html.element("h3", "Files that could not be used, or not wholly");
      HtmlTable table = new HtmlTable(html, "");
      table.head("File", "Why");
      for (Failure failure : outcome.failures()) {
        html.begin("tr").begin("th", "scope", "row").element("code", failure.path()).end();
        html.element("td", failure.message()).end();
      }
      table.end();
    }
    html.end();
  }
}
