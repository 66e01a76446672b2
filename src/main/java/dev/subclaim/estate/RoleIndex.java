package dev.subclaim.estate;

import dev.subclaim.aws.RoleArn;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds roles by their ARN. */
final class RoleIndex {
  private final Map<String, List<RolePolicy>> byArn = new HashMap<>();

  /** Roles that a file calls by name alone: it was not known yet in which account they would be. */
  private final Map<String, List<RolePolicy>> byName = new HashMap<>();

  private final String issuer;

  /**
   * The roles of a run.
   *
   * @param issuer whose tokens are handed to them, by URL without scheme
   */
  RoleIndex(List<RolePolicy> roles, String issuer) {
    this.issuer = issuer;
    for (RolePolicy role : roles) {
      Role known = role.role();
      known.arn().ifPresent(arn -> add(byArn, arn, role));
      known.name().filter(n -> known.arn().isEmpty()).ifPresent(n -> add(byName, n, role));
    }
  }

  private static void add(Map<String, List<RolePolicy>> index, String key, RolePolicy role) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(role);
  }

  /**
   * The role with an ARN, as often as it was read. A role without one is it when it has the name
   * and trusts a provider of the account, since a role can only trust those of its own.
   */
  List<RolePolicy> named(RoleArn arn) {
    List<RolePolicy> exact = byArn.getOrDefault(arn.toString(), List.of());
    return exact.isEmpty()
        ? byName.getOrDefault(arn.name(), List.of()).stream()
            .filter(
                role ->
                    Home.of(role, issuer).account().equals(java.util.Optional.of(arn.account())))
            .toList()
        : exact;
  }
}
