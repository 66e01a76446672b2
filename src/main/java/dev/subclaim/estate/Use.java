package dev.subclaim.estate;

import dev.subclaim.aws.RoleArn;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.settings.AskedRole;
import dev.subclaim.settings.EnvironmentLogin;
import dev.subclaim.settings.RoleRequest;
import java.util.List;
import java.util.Optional;

/**
 * What a stack or an environment asks of AWS, the role it names, and what that role's policy says.
 *
 * @param entry who asks; empty for settings and definitions that belong to nobody
 * @param asked what is asked
 * @param login the login of an environment; empty for a stack's deployments
 * @param session how long the session is asked to last
 * @param role the role, where it was read
 * @param attempts what is tried, documented operations first; none where nobody is known to ask or
 *     the role was not read
 */
public record Use(
    Optional<Entry> entry,
    RoleRequest asked,
    Optional<EnvironmentLogin> login,
    Session session,
    Optional<RolePolicy> role,
    List<Attempt> attempts) {
  public Use {
    attempts = List.copyOf(attempts);
  }

  /** The role's ARN as asked for, where it is one. */
  public Optional<RoleArn> roleArn() {
    return asked.role().flatMap(AskedRole::arn);
  }

  /** Whether a deployment of a stack asks, not an environment. */
  public boolean ofStack() {
    return login.isEmpty();
  }
}
