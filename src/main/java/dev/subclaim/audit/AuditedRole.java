package dev.subclaim.audit;

import dev.subclaim.intake.LastUse;
import dev.subclaim.intake.Role;
import dev.subclaim.source.Digest;
import dev.subclaim.source.Tree;
import dev.subclaim.trust.Reach;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A role as an audit sees it. It holds on to nothing of its file, for there can be very many; only
 * the policy of one role among equal ones is kept, to be shown.
 *
 * @param role who it is, without its details
 * @param accountName what its account is called, where a list of accounts tells
 * @param owner who looks after it, by configuration
 * @param reach how far it is open to tokens; empty for a role that trusts no issuer
 * @param issuers the issuers it trusts, by URL
 * @param doors the other ways to assume it, sorted
 * @param rights what its file tells of its rights and their use
 * @param likeness equal for policies that say the same of other accounts and providers
 * @param where its trust policy stands
 * @param policy its trust policy, as long as it is kept
 */
public record AuditedRole(
    Role role,
    Optional<String> accountName,
    Optional<String> owner,
    Optional<Reach> reach,
    List<Trusted> issuers,
    List<OtherDoor> doors,
    Rights rights,
    String likeness,
    Where where,
    Optional<Tree> policy) {
  /**
   * The widest first, of these the administrators, of these the most recently used. Roles that were
   * never used come last, those of which nothing is told before them.
   */
  public static final Comparator<AuditedRole> ORDER =
      Comparator.comparing(AuditedRole::rank)
          .thenComparing(r -> !r.isAdministrator())
          .thenComparing(AuditedRole::isNeverUsed)
          .thenComparing(AuditedRole::lastTime, Comparator.reverseOrder())
          .thenComparing(AuditedRole::id)
          .thenComparing(r -> r.where().path())
          .thenComparing(r -> r.where().line())
          .thenComparing(r -> r.where().column());

  public AuditedRole {
    issuers = List.copyOf(issuers);
    doors = List.copyOf(doors);
  }

  private int rank() {
    return reach.map(Reach::ordinal).orElse(Reach.values().length);
  }

  /** The ARN, else the name, else what messages call it. */
  public String id() {
    return role.id().orElse(role.display());
  }

  /** What the role is known by from run to run: 16 hex digits of its ARN, else its file. */
  public String key() {
    return Digest.of(role.arn().orElseGet(() -> id() + "\0" + where.path()));
  }

  /** What makes whoever assumes it an administrator, in a few words; empty as far as is known. */
  public Optional<String> power() {
    return rights.power();
  }

  /** Whether it is known to have the power of an administrator, or nearly so. */
  public boolean isAdministrator() {
    return power().isPresent();
  }

  /** When it was last used; empty where the file does not tell. */
  public Optional<LastUse> lastUse() {
    return rights.lastUse();
  }

  /** Whether the file tells that it was never used, as far as IAM looks back. */
  public boolean isNeverUsed() {
    return lastUse().isPresent() && lastUse().flatMap(LastUse::time).isEmpty();
  }

  private String lastTime() {
    return lastUse().flatMap(LastUse::time).orElse("");
  }

  /** The same where accounts have names. */
  AuditedRole in(Optional<String> name) {
    return new AuditedRole(
        role, name, owner, reach, issuers, doors, rights, likeness, where, policy);
  }

  /** The same without its policy. */
  AuditedRole withoutPolicy() {
    return new AuditedRole(
        role, accountName, owner, reach, issuers, doors, rights, likeness, where, Optional.empty());
  }
}
