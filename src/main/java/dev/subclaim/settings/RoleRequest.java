package dev.subclaim.settings;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What a stack or an environment sends to AWS with its token (AWS STS, AssumeRoleWithWebIdentity).
 *
 * @param tree the object it was read from
 * @param role the role; empty where none is written
 * @param sessionName the session's name; empty where none is written
 * @param policies session policies, in order
 * @param duration how long; empty where nothing is written, not where it is wrong
 */
public record RoleRequest(
    Tree.Mapping tree,
    Optional<AskedRole> role,
    Optional<Written> sessionName,
    List<AskedPolicy> policies,
    Optional<AskedDuration> duration) {
  public RoleRequest {
    policies = List.copyOf(policies);
  }
}
