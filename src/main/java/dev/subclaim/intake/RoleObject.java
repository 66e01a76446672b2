package dev.subclaim.intake;

import dev.subclaim.aws.Arn;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** A role as the IAM API describes it (IAM API Reference, Role and RoleDetail). */
final class RoleObject {
  private static final String POLICY = "AssumeRolePolicyDocument";
  private static final List<String> ELEMENTS = List.of(POLICY, "RoleName", "RoleId");

  private RoleObject() {}

  /** Whether a value is a role, or what is left of one. */
  static boolean isRole(Tree value) {
    return value instanceof Tree.Mapping mapping
        && mapping.members().stream().anyMatch(member -> ELEMENTS.contains(member.key().text()));
  }

  /** Whether a value is an object with a trust policy. */
  static boolean hasPolicy(Tree value) {
    return value instanceof Tree.Mapping mapping && mapping.get(POLICY).isPresent();
  }

  /** Takes the role and its trust policy; says what is known of the role. */
  static Optional<Role> extract(Tree value, String container, Harvest harvest) {
    if (!(value instanceof Tree.Mapping mapping)) {
      harvest.problem(Members.wrongType("an entry for a role", "an object", value));
      return Optional.empty();
    }
    Role role = role(mapping, harvest);
    mapping
        .get(POLICY)
        .ifPresentOrElse(
            written -> harvest.policy(role, written, container),
            () -> harvest.problem(noPolicy(mapping)));
    return Optional.of(role);
  }

  private static Role role(Tree.Mapping mapping, Harvest harvest) {
    Members members = new Members(mapping, harvest);
    Optional<String> arn = members.text("Arn");
    Optional<String> name = members.text("RoleName").or(() -> arn.flatMap(RoleObject::name));
    Optional<Integer> seconds = members.number("MaxSessionDuration");
    String display = name.orElseGet(() -> Names.display(mapping.span().path()));
    Optional<String> account = arn.flatMap(Arn::accountOf);
    return new Role(display, arn, name, account, seconds, RoleDetailsReader.read(mapping));
  }

  private static Optional<String> name(String arn) {
    return Arn.scan(arn)
        .map(Arn::resource)
        .filter(resource -> resource.startsWith("role/"))
        .map(resource -> resource.substring(resource.lastIndexOf('/') + 1))
        .filter(name -> !name.isEmpty());
  }

  private static Problem noPolicy(Tree.Mapping role) {
    String message = "`" + POLICY + "` is missing: the role has no trust policy here";
    Tree first = role.members().isEmpty() ? role : role.members().get(0).key();
    return Problem.of("missing-element", message, first);
  }
}
