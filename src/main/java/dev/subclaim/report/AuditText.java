package dev.subclaim.report;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.audit.IssuerCount;
import dev.subclaim.audit.NamedOrganization;
import dev.subclaim.audit.ReachRow;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The audit for people: a page that says who can assume what, and where to begin. */
final class AuditText {
  private static final int WIDTH = 48;

  private final View view;
  private final Outcome outcome;
  private final Audit audit;
  private final Lines out = new Lines();

  private AuditText(View view, Outcome outcome, Audit audit) {
    this.view = view;
    this.outcome = outcome;
    this.audit = audit;
  }

  static String render(View view, Outcome outcome, Audit audit) {
    AuditText text = new AuditText(view, outcome, audit);
    text.write();
    return text.out.toString();
  }

  private void write() {
    AuditWords.coverage(outcome, audit).forEach(line -> add(Wrapped.words("", 2, line)));
    out.add("");
    table();
    issuers();
    new FirstToClose(view, audit, new RoleFindings(outcome.findings())).write(out);
    organizations();
    if (!view.quiet()) {
      rules();
      closing();
    }
  }

  private void table() {
    out.add(head());
    boolean power = RoleWords.toldPower(audit.roles());
    boolean use = RoleWords.toldUse(audit.roles());
    for (ReachRow row : audit.rows()) {
      String who = "  " + RoleWords.who(row.reach());
      out.add(
          who
              + " ".repeat(Math.max(1, WIDTH - who.length()))
              + cell(number(row.roles()), 7)
              + cell(number(row.policies()), 10)
              + cell(number(row.accounts()), 10)
              + cell(power ? number(row.administrators()) : "?", 7)
              + cell(use ? number(row.neverUsed()) : "?", 12));
    }
  }

  private String head() {
    String title = "who can assume";
    return view.style()
        .paint(
            Style.Paint.STRONG,
            title
                + " ".repeat(WIDTH - title.length())
                + cell("roles", 7)
                + cell("policies", 10)
                + cell("accounts", 10)
                + cell("admin", 7)
                + cell("never used", 12));
  }

  private static String cell(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }

  private void issuers() {
    List<String> items = audit.issuers().stream().map(AuditText::issuer).toList();
    if (!items.isEmpty()) {
      out.add("");
      add(Wrapped.items(heading("by issuer") + "       ", 16, items, "   "));
    }
  }

  private static String issuer(IssuerCount count) {
    String roles = " " + number(count.roles());
    if (!count.modelled()) {
      String who =
          count.issuers() == 1 ? Escapes.value(count.title()) : Counts.of(count.issuers(), "other");
      return who + roles + " (no profile: judged by form only)";
    }
    return Escapes.value(count.title())
        + roles
        + (count.issuers() > 1 ? " (" + number(count.issuers()) + " issuers)" : "");
  }

  private void organizations() {
    List<NamedOrganization> named = audit.named();
    if (named.isEmpty()) {
      return;
    }
    out.add("");
    out.add(
        heading("organizations named by policies: which are yours?")
            + "   (set organizations: in subclaim.yaml)");
    Map<String, List<String>> byIssuer = new LinkedHashMap<>();
    named.forEach(
        n -> byIssuer.computeIfAbsent(n.title(), a -> new ArrayList<>()).add(organization(n)));
    int width = byIssuer.keySet().stream().mapToInt(k -> Escapes.value(k).length()).max().orElse(0);
    byIssuer.forEach(
        (issuer, names) -> {
          String key = Escapes.value(issuer);
          String first = "  " + key + " ".repeat(width - key.length() + 2);
          add(Wrapped.items(first, first.length(), most(names), "   "));
        });
  }

  /** A great estate names thousands; the doubtful ones come first. */
  private static List<String> most(List<String> names) {
    int shown = 40;
    if (names.size() <= shown) {
      return names;
    }
    List<String> first = new ArrayList<>(names.subList(0, shown));
    first.add("... " + number(names.size() - shown) + " more");
    return first;
  }

  private static String organization(NamedOrganization named) {
    String aside =
        named.isExample()
            ? " (an example of documentation)"
            : named.similar().map(s -> " (like " + Escapes.value(s) + "?)").orElse("");
    return Escapes.value(named.name()) + " " + number(named.roles()) + aside;
  }

  private void rules() {
    Map<Severity, Map<String, Integer>> counts = RuleCounts.of(outcome.findings());
    out.add("");
    counts.forEach(
        (severity, rules) -> {
          if (severity != Severity.NOTE || view.notes()) {
            String name = severity.name().toLowerCase(Locale.ROOT) + "s";
            List<String> items = new ArrayList<>();
            rules.forEach((rule, n) -> items.add(Escapes.line(rule) + " " + number(n)));
            add(Wrapped.items("  " + name + " ".repeat(12 - name.length()), 14, items, "   "));
          }
        });
    out.add(Totals.line(outcome));
  }

  private void closing() {
    outcome.summary().inferred().forEach(line -> out.add(Escapes.cut(line, 1000)));
    if (!outcome.summary().notChecked().isEmpty()) {
      List<String> phrases = outcome.summary().notChecked().stream().map(Escapes::value).toList();
      add(Wrapped.words("not checked: ", 13, String.join("; ", phrases)));
    }
    for (Failure failure : outcome.failures()) {
      String what = Escapes.line(failure.path()) + ": " + Escapes.value(failure.message());
      add(Wrapped.words("incomplete: ", 12, what));
    }
  }

  private String heading(String text) {
    return view.style().paint(Style.Paint.STRONG, text);
  }

  private void add(List<String> lines) {
    lines.forEach(out::add);
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Only what the files tell is said; who is not named has no owner. */
  static List<String> about(AuditedRole role) {
    List<String> words = new ArrayList<>();
    role.accountName().map(Escapes::value).ifPresent(words::add);
    role.owner().map(Escapes::value).map(o -> "owner " + o).ifPresent(words::add);
    role.power().map(Escapes::value).ifPresent(words::add);
    RoleWords.lastUsed(role).map(Escapes::value).ifPresent(words::add);
    return words;
  }
}
