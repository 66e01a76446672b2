package dev.subclaim.audit;

import dev.subclaim.trust.Reach;
import java.util.List;

/**
 * The roles that are open as far as one another, counted.
 *
 * @param reach how far
 * @param roles how many there are
 * @param policies how many policies they have; those that say the same of other accounts count once
 * @param accounts in how many accounts they are
 * @param administrators how many are known to be administrators
 * @param neverUsed how many were never used, as far as is known
 */
public record ReachRow(
    Reach reach, int roles, int policies, int accounts, int administrators, int neverUsed) {

  static ReachRow of(Reach reach, List<AuditedRole> all) {
    List<AuditedRole> roles =
        all.stream().filter(r -> r.reach().filter(reach::equals).isPresent()).toList();
    return new ReachRow(
        reach,
        roles.size(),
        (int) roles.stream().map(AuditedRole::likeness).distinct().count(),
        (int) roles.stream().flatMap(r -> r.role().account().stream()).distinct().count(),
        (int) roles.stream().filter(AuditedRole::isAdministrator).count(),
        (int) roles.stream().filter(AuditedRole::isNeverUsed).count());
  }
}
