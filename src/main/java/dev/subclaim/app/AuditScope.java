package dev.subclaim.app;

import dev.subclaim.audit.RoleAuditor;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.RolePolicy;
import java.util.List;
import java.util.function.Predicate;

/**
 * The roles that an audit is about.
 *
 * @param files the files with these roles only
 * @param others how many other roles there are
 * @param ofAws how many of AWS's own there are
 */
record AuditScope(List<Facts> files, int others, int ofAws) {
  AuditScope {
    files = List.copyOf(files);
  }

  /**
   * Narrows files to the roles that can be changed and trust an issuer.
   *
   * @param all whether roles that trust none stay, too
   */
  static AuditScope of(List<Facts> files, boolean all) {
    Predicate<RolePolicy> ofAws = policy -> RoleAuditor.isOfAws(policy.role());
    Predicate<RolePolicy> looked =
        policy -> all || RoleAuditor.trustsIssuers(policy.policy().policy());
    List<Facts> narrowed =
        files.stream()
            .map(f -> f.with(f.policies().stream().filter(ofAws.negate().and(looked)).toList()))
            .toList();
    return new AuditScope(
        narrowed, count(files, ofAws.negate().and(looked.negate())), count(files, ofAws));
  }

  private static int count(List<Facts> files, Predicate<RolePolicy> kind) {
    return (int) files.stream().flatMap(f -> f.policies().stream()).filter(kind).count();
  }
}
