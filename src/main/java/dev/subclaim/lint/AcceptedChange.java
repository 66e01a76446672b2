package dev.subclaim.lint;

import dev.subclaim.intake.Role;
import dev.subclaim.language.Pattern;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A policy that admits more than it did, which somebody has looked at and accepts.
 *
 * @param id what reports call it
 * @param path in files that match this pattern
 * @param role of roles whose name or ARN matches this pattern
 * @param accept the policy, by {@link Fingerprint#of(dev.subclaim.policy.TrustPolicy)}
 * @param reason why
 * @param expires its last day
 */
public record AcceptedChange(
    String id,
    Optional<String> path,
    Optional<String> role,
    String accept,
    String reason,
    LocalDate expires) {
  /** What stands for a rule in the suppressions file. */
  public static final String RULE = "wider";

  /** Whether it speaks of this very policy of a role. */
  public boolean covers(Role of, String file, String policy) {
    return accept.equals(policy)
        && path.filter(pattern -> !Pattern.like(pattern).matches(file)).isEmpty()
        && role.filter(
                p -> Suppression.names(of).stream().noneMatch(n -> Pattern.like(p).matches(n)))
            .isEmpty();
  }

  /** Whether its last day is over. */
  public boolean expired(LocalDate today) {
    return today.isAfter(expires);
  }
}
