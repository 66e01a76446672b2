package dev.subclaim.estate;

import dev.subclaim.aws.Arn;
import dev.subclaim.config.Inventory;
import dev.subclaim.config.Inventory.RoleEntry;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tells each role what other files know of it: whose a bare policy is, by the configuration, and
 * how long sessions may last where another export of the same role says so.
 */
public final class KnownRoles {
  private KnownRoles() {}

  /**
   * The same files, their roles better known.
   *
   * @param named the files that the configuration names, by {@link
   *     dev.subclaim.config.FileRef#target}
   */
  public static List<Facts> in(List<Facts> files, Inventory inventory, Map<String, Facts> named) {
    Map<String, Role> owners = new HashMap<>();
    for (RoleEntry entry : inventory.roles()) {
      Optional.ofNullable(named.get(entry.policy().target()))
          .ifPresent(facts -> owners.putIfAbsent(facts.source().path(), role(entry.arn())));
    }
    List<Facts> owned = files.stream().map(file -> owned(file, owners)).toList();
    Map<String, Integer> maxima = maxima(owned);
    return owned.stream().map(file -> each(file, role -> timed(role, maxima))).toList();
  }

  private static Facts owned(Facts file, Map<String, Role> owners) {
    return Optional.ofNullable(owners.get(file.source().path()))
        .map(owner -> each(file, role -> role.arn().isPresent() ? role : owner))
        .orElse(file);
  }

  private static Role role(String arn) {
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    return new Role(
        name, Optional.of(arn), Optional.of(name), Arn.accountOf(arn), Optional.empty());
  }

  /** The longest session by ARN; of two that differ the shorter, for one of the files is old. */
  private static Map<String, Integer> maxima(List<Facts> files) {
    Map<String, Integer> maxima = new HashMap<>();
    for (Facts file : files) {
      for (RolePolicy policy : file.policies()) {
        Role role = policy.role();
        if (role.arn().isPresent() && role.maxSessionSeconds().isPresent()) {
          maxima.merge(role.arn().get(), role.maxSessionSeconds().get(), Math::min);
        }
      }
    }
    return maxima;
  }

  private static Role timed(Role role, Map<String, Integer> maxima) {
    Optional<Integer> known =
        role.maxSessionSeconds()
            .or(() -> role.arn().flatMap(arn -> Optional.ofNullable(maxima.get(arn))));
    return known.equals(role.maxSessionSeconds())
        ? role
        : new Role(role.display(), role.arn(), role.name(), role.account(), known, role.details());
  }

  private static Facts each(Facts file, UnaryOperator<Role> better) {
    return file.with(file.policies().stream().map(p -> with(p, better.apply(p.role()))).toList());
  }

  private static RolePolicy with(RolePolicy policy, Role role) {
    return role == policy.role()
        ? policy
        : new RolePolicy(role, policy.policy(), policy.container());
  }
}
