package dev.subclaim.report;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.audit.RoleGroup;
import dev.subclaim.lint.Finding;
import dev.subclaim.trust.Reach;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The roles that stand open the widest, with the tokens that get in. */
final class FirstToClose {
  private static final int MOST = 10;
  private static final String INDENT = "     ";

  private final View view;
  private final Audit audit;
  private final RoleFindings findings;

  FirstToClose(View view, Audit audit, RoleFindings findings) {
    this.view = view;
    this.audit = audit;
    this.findings = findings;
  }

  /** The groups that are open to strangers or a whole tenant and that a rule objects to. */
  static List<RoleGroup> of(Audit audit, RoleFindings findings) {
    return audit.groups().stream()
        .filter(g -> isOpen(g.first()))
        .filter(g -> findings.gravest(g.first()).isPresent())
        .toList();
  }

  private static boolean isOpen(AuditedRole role) {
    return role.reach().filter(r -> r == Reach.ANYONE || r == Reach.TENANT).isPresent();
  }

  void write(Lines out) {
    List<RoleGroup> groups = of(audit, findings);
    if (groups.isEmpty()) {
      return;
    }
    out.add("");
    out.add(view.style().paint(Style.Paint.STRONG, "first to close"));
    for (int i = 0; i < groups.size() && i < MOST; i++) {
      write(i + 1, groups.get(i), out);
    }
    if (groups.size() > MOST) {
      out.add(
          "  ... " + AuditText.number(groups.size() - MOST) + " more (--output html=report.html)");
    }
  }

  private void write(int place, RoleGroup group, Lines out) {
    String number = String.format(java.util.Locale.ROOT, "%3d  ", place);
    List<String> head = new ArrayList<>(List.of(title(group)));
    head.addAll(AuditText.about(group.first()));
    Wrapped.items(number, INDENT.length(), head, "   ").forEach(out::add);
    Optional<Finding> finding = findings.gravest(group.first());
    finding.ifPresent(
        f -> Wrapped.words(INDENT, INDENT.length(), Escapes.value(f.message())).forEach(out::add));
    findings.token(group.first()).ifPresent(w -> token(w, out));
  }

  /** The role's ARN; of several roles what they have in common. */
  static String title(RoleGroup group) {
    AuditedRole first = group.first();
    if (group.roles().size() == 1) {
      return Escapes.value(first.id());
    }
    long names = group.roles().stream().map(r -> r.role().display()).distinct().count();
    String where = Counts.of(group.accounts(), "account");
    String role = "role/" + Escapes.value(first.role().display());
    return names == 1
        ? "1 policy in " + where + ": " + role
        : "1 policy, "
            + Counts.of(group.roles().size(), "role")
            + " in "
            + where
            + ": "
            + role
            + ", ...";
  }

  private static void token(Witness witness, Lines out) {
    List<String> claims = new ArrayList<>();
    for (String claim : List.of("aud", "sub")) {
      Optional.ofNullable(witness.token().claims().get(claim))
          .ifPresent(value -> claims.add(claim + " " + Escapes.cut(value, 70)));
    }
    witness
        .context()
        .forEach((k, v) -> claims.add("when " + Escapes.cut(k, 40) + " is " + Escapes.cut(v, 40)));
    String key = INDENT + "gets in: ";
    Wrapped.items(key, key.length(), claims, "   ").forEach(out::add);
  }
}
