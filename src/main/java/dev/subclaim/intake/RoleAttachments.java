package dev.subclaim.intake;

import java.util.List;

/**
 * The managed policies attached to a role, told by a file of their own.
 *
 * @param role the role's name
 * @param folder the folder of the file; the role is described in the same one
 * @param policies the policies
 */
public record RoleAttachments(String role, String folder, List<AttachedPolicy> policies) {
  public RoleAttachments {
    policies = List.copyOf(policies);
  }
}
