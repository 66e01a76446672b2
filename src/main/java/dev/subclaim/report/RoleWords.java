package dev.subclaim.report;

import dev.subclaim.audit.AuditedRole;
import dev.subclaim.intake.LastUse;
import dev.subclaim.trust.Reach;
import java.util.List;
import java.util.Optional;

/** Says of roles in words what an audit knows of them. Foreign text is not escaped here. */
final class RoleWords {
  private RoleWords() {}

  /** Who can assume roles of this reach, as a noun phrase. */
  static String who(Reach reach) {
    return switch (reach) {
      case ANYONE -> "strangers: any tenant of a shared issuer";
      case TENANT -> "anybody in one organization, owner or cluster";
      case PROJECT -> "one project, repository or namespace";
      case EXACT -> "exactly the named stacks, branches, accounts";
      case NOBODY -> "nobody: conditions that no token can meet";
      case UNDECIDED -> "undecided";
    };
  }

  /** The same in a word or two. */
  static String brief(Reach reach) {
    return switch (reach) {
      case ANYONE -> "strangers";
      case TENANT -> "organization";
      case PROJECT -> "project";
      case EXACT -> "named only";
      case NOBODY -> "nobody";
      case UNDECIDED -> "undecided";
    };
  }

  /** When the role was last used, as a phrase; empty where that is not told. */
  static Optional<String> lastUsed(AuditedRole role) {
    return role.lastUse().map(use -> use.day().map(day -> "last used " + day).orElse("never used"));
  }

  /** The day of the last use for a table: {@code never}, or empty where that is not told. */
  static Optional<String> lastDay(AuditedRole role) {
    return role.lastUse().map(use -> use.day().orElse("never"));
  }

  /** Whether any file tells when its roles were last used. */
  static boolean toldUse(List<AuditedRole> roles) {
    return roles.stream().map(AuditedRole::lastUse).anyMatch(Optional<LastUse>::isPresent);
  }

  /** Whether any file tells which policies are attached to its roles. */
  static boolean toldPower(List<AuditedRole> roles) {
    return roles.stream().anyMatch(r -> r.rights().told());
  }
}
