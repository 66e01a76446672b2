package dev.subclaim.app;

import dev.subclaim.audit.RoleAuditor;
import dev.subclaim.intake.RolePolicy;
import java.util.Set;
import java.util.TreeSet;

/** Picks the roles that an audit is about, and counts the others. */
final class AuditScope {
  private final boolean all;
  private int others;
  private int ofAws;
  private final Set<String> accounts = new TreeSet<>();

  /**
   * Begins to count.
   *
   * @param all whether roles that trust no issuer are looked at, too
   */
  AuditScope(boolean all) {
    this.all = all;
  }

  /** Whether a role is to be looked at: it can be changed, and it trusts an issuer. */
  boolean takes(RolePolicy role) {
    role.role().account().ifPresent(accounts::add);
    if (RoleAuditor.isOfAws(role.role())) {
      ofAws++;
      return false;
    }
    boolean taken = all || RoleAuditor.trustsIssuers(role.policy().policy());
    others += taken ? 0 : 1;
    return taken;
  }

  /** The accounts of all roles that were seen. */
  Set<String> accounts() {
    return accounts;
  }

  /** How many roles trust no issuer. */
  int others() {
    return others;
  }

  /** How many roles are AWS's own. */
  int ofAws() {
    return ofAws;
  }
}
