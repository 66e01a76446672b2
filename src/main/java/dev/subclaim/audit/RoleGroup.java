package dev.subclaim.audit;

import java.util.List;

/**
 * Roles whose policies say the same of different accounts and providers, and which are mended
 * together.
 *
 * @param roles at least one, the most urgent first
 */
public record RoleGroup(List<AuditedRole> roles) {
  public RoleGroup {
    roles = List.copyOf(roles);
  }

  /** The most urgent of them. */
  public AuditedRole first() {
    return roles.get(0);
  }

  /** In how many accounts they are. */
  public int accounts() {
    return (int) roles.stream().flatMap(r -> r.role().account().stream()).distinct().count();
  }
}
