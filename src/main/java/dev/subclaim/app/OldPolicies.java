package dev.subclaim.app;

import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.report.Escapes;
import java.util.List;
import java.util.Optional;

/**
 * The policies that others are to take the place of.
 *
 * @param path the file that has them
 * @param roles their roles
 */
record OldPolicies(Optional<String> path, Roles roles) {

  /** Those of a file, where one is named. */
  static OldPolicies in(Optional<String> path, Face face) {
    if (path.isEmpty()) {
      return new OldPolicies(path, new Roles(List.of()));
    }
    Inputs inputs = Inputs.read(new InputRequest(List.of(path.get()), "<stdin>"), face);
    Roles roles = Roles.in(inputs.files());
    if (Complaints.of(inputs, roles, face) != Exit.CLEAN) {
      throw new Unusable("want a trust policy in " + Escapes.value(path.get()));
    }
    return new OldPolicies(path, roles);
  }

  /**
   * The policy of a role.
   *
   * @param arn the role, where it is known
   * @param alone whether policies are wanted for this role alone: then a policy that does not tell
   *     its role may be its
   * @throws Unusable when the file has none
   */
  Optional<TrustPolicy> of(Optional<String> arn, boolean alone) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    List<RolePolicy> named =
        roles.all().stream().filter(r -> arn.isPresent() && r.role().arn().equals(arn)).toList();
    boolean only = alone && roles.all().size() == 1 && fits(roles.all().get(0), arn);
    List<RolePolicy> found = only ? roles.all() : named;
    if (found.size() != 1) {
      String whose = arn.map(a -> " of " + Escapes.value(a)).orElse("");
      throw new Unusable("want one trust policy" + whose + " in " + Escapes.value(path.get()));
    }
    return Optional.of(found.get(0).policy().policy());
  }

  private static boolean fits(RolePolicy role, Optional<String> arn) {
    return arn.isEmpty() || role.role().arn().isEmpty() || role.role().arn().equals(arn);
  }

  /** The roles whose ARNs are not among some. */
  List<String> besides(List<SeenRole> seen) {
    List<String> arns = seen.stream().flatMap(role -> role.arn().stream()).toList();
    return roles.all().stream()
        .map(role -> role.role().arn().orElse(role.role().display()))
        .filter(arn -> !arns.contains(arn))
        .distinct()
        .sorted()
        .toList();
  }
}
