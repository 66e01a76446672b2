package dev.subclaim.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The roles that were looked at. What many of them have in common is kept once. */
public final class Roll {
  private final List<AuditedRole> roles = new ArrayList<>();

  /** Of roles with equal policies the place of the most urgent one, whose policy is kept. */
  private final Map<String, Integer> first = new HashMap<>();

  private final Map<Object, Object> common = new HashMap<>();

  /**
   * Adds a role.
   *
   * @return the role as it is kept: with its policy, if it is the most urgent of its like so far
   */
  public AuditedRole add(AuditedRole looked) {
    AuditedRole role = shared(looked);
    Integer best = first.get(role.likeness());
    boolean urgent = best == null || AuditedRole.ORDER.compare(role, roles.get(best)) < 0;
    if (best != null && urgent) {
      roles.set(best, roles.get(best).withoutPolicy());
    }
    if (urgent) {
      first.put(role.likeness(), roles.size());
    }
    AuditedRole kept = urgent ? role : role.withoutPolicy();
    roles.add(kept);
    return kept;
  }

  private AuditedRole shared(AuditedRole role) {
    return new AuditedRole(
        role.role(),
        role.accountName(),
        role.owner(),
        role.reach(),
        once(role.issuers()),
        once(role.doors()),
        once(role.rights()),
        once(role.likeness()),
        role.where(),
        role.policy());
  }

  @SuppressWarnings("unchecked")
  private <T> T once(T value) {
    return (T) common.computeIfAbsent(value, v -> v);
  }

  /** All of them, in the order in which they were added. */
  public List<AuditedRole> roles() {
    return List.copyOf(roles);
  }
}
