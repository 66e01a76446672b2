package dev.subclaim.audit;

import dev.subclaim.intake.AttachedPolicy;
import dev.subclaim.intake.LastUse;
import dev.subclaim.intake.RoleDetails;
import java.util.Optional;

/**
 * What a file tells of a role's rights, and of their use.
 *
 * @param power what makes its holder an administrator, in a few words; empty as far as is known
 * @param told whether the file tells which policies the role has
 * @param lastUse when it was last used, where the file tells
 */
public record Rights(Optional<String> power, boolean told, Optional<LastUse> lastUse) {
  private static final String INLINE = "all actions, inline";

  /** What these details tell. */
  public static Rights of(RoleDetails details) {
    Optional<String> power =
        details.powerful().stream()
            .map(AttachedPolicy::name)
            .sorted()
            .findFirst()
            .or(() -> details.unlimited().stream().findFirst().map(policy -> INLINE));
    boolean told = details.attached().isPresent() || details.inline().isPresent();
    return new Rights(power, told, details.lastUse());
  }
}
