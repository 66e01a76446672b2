package dev.subclaim.estate;

import dev.subclaim.intake.RoleDetails;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.Canonical;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds roles that several exports describe with the same policy, so that each counts once: from
 * the export that tells most of it. Where the policies differ, all of them are judged.
 */
public final class RepeatedRoles {
  private final Map<String, Told> byArn = new HashMap<>();
  private final Set<String> counted = new HashSet<>();

  /**
   * What was told of a role so far.
   *
   * @param policy stands for the policy
   * @param same whether it was the same each time
   * @param most how much was told at most
   */
  private record Told(long policy, boolean same, int most) {
    Told and(Told other) {
      return new Told(policy, same && policy == other.policy, Math.max(most, other.most));
    }
  }

  /** Learns of a role; each is added before any is asked for. */
  public void add(RolePolicy role) {
    role.role().arn().ifPresent(arn -> byArn.merge(arn, told(role), Told::and));
  }

  /** Whether a role counts where it stands here. */
  public boolean counts(RolePolicy role) {
    Optional<Told> told = role.role().arn().map(byArn::get);
    return told.isEmpty()
        || !told.get().same()
        || amount(role.role().details()) >= told.get().most()
            && counted.add(role.role().arn().orElseThrow());
  }

  private static Told told(RolePolicy role) {
    String text = Canonical.text(role.policy().policy().tree());
    long policy = (long) text.length() << 32 | text.hashCode() & 0xFFFFFFFFL;
    return new Told(policy, true, amount(role.role().details()));
  }

  private static int amount(RoleDetails details) {
    long told =
        Stream.of(details.attached(), details.inline(), details.lastUse(), details.boundary())
            .filter(Optional::isPresent)
            .count();
    return (int) told + (details.tags().isEmpty() ? 0 : 1);
  }
}
