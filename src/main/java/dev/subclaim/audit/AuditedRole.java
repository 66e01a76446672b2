package dev.subclaim.audit;

import dev.subclaim.intake.AttachedPolicy;
import dev.subclaim.intake.LastUse;
import dev.subclaim.intake.Role;
import dev.subclaim.source.Digest;
import dev.subclaim.source.Tree;
import dev.subclaim.trust.Reach;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A role as an audit sees it.
 *
 * @param role what its file tells of it
 * @param accountName what its account is called, where a list of accounts tells
 * @param owner who looks after it, by configuration
 * @param reach how far it is open to tokens; empty for a role that trusts no issuer
 * @param issuers the issuers it trusts, by URL
 * @param doors the other ways to assume it, sorted
 * @param likeness equal for policies that say the same of other accounts and providers
 * @param policy its trust policy
 */
public record AuditedRole(
    Role role,
    Optional<String> accountName,
    Optional<String> owner,
    Optional<Reach> reach,
    List<Trusted> issuers,
    List<OtherDoor> doors,
    String likeness,
    Tree policy) {
  private static final String INLINE = "all actions, inline";

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
          .thenComparing(r -> r.policy().span());

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
    return Digest.of(role.arn().orElseGet(() -> id() + "\0" + policy.span().path()));
  }

  /** What makes whoever assumes it an administrator, in a few words; empty as far as is known. */
  public Optional<String> power() {
    return role.details().powerful().stream()
        .map(AttachedPolicy::name)
        .sorted()
        .findFirst()
        .or(() -> role.details().unlimited().stream().findFirst().map(p -> INLINE));
  }

  /** Whether it is known to have the power of an administrator, or nearly so. */
  public boolean isAdministrator() {
    return power().isPresent();
  }

  /** When it was last used; empty where the file does not tell. */
  public Optional<LastUse> lastUse() {
    return role.details().lastUse();
  }

  private boolean everUsed() {
    return lastUse().flatMap(LastUse::time).isPresent();
  }

  /** Whether the file tells that it was never used, as far as IAM looks back. */
  public boolean isNeverUsed() {
    return lastUse().isPresent() && !everUsed();
  }

  private String lastTime() {
    return lastUse().flatMap(LastUse::time).orElse("");
  }

  /** The same where accounts have names. */
  AuditedRole in(Optional<String> name) {
    return new AuditedRole(role, name, owner, reach, issuers, doors, likeness, policy);
  }
}
