package dev.subclaim.intake;

import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.Arn;
import dev.subclaim.aws.Quotas;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A role as the IAM API describes it (IAM API Reference, Role and RoleDetail), in the API's own
 * words or in those of a tool that keeps its answers.
 */
final class RoleObject {
  private static final String POLICY = "AssumeRolePolicyDocument";
  private static final List<String> POLICIES = List.of(POLICY, "AssumeRolePolicy");
  private static final List<String> ELEMENTS = List.of(POLICY, "RoleName", "RoleId");

  private static final String MAXIMUM = "MaxSessionDuration";

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

  /** The trust policy of a role, freed from strings around it; empty where it cannot be read. */
  static Optional<Tree> trustPolicy(Tree.Mapping role) {
    return policy(role).flatMap(written -> Peeled.of(written).value());
  }

  /** Whether an object has a trust policy, whatever a tool calls it. */
  static boolean hasAnyPolicy(Tree.Mapping value) {
    return policy(value).isPresent();
  }

  /** Whether a value is an object of any tool with a trust policy beside an ARN or a name. */
  static boolean isRecord(Tree value) {
    return value instanceof Tree.Mapping mapping
        && policy(mapping).isPresent()
        && (Loose.text(mapping, "Arn").isPresent() || name(mapping).isPresent());
  }

  private static Optional<Tree> policy(Tree.Mapping mapping) {
    return POLICIES.stream().flatMap(name -> Loose.get(mapping, name).stream()).findFirst();
  }

  private static Optional<String> name(Tree.Mapping mapping) {
    return Loose.text(mapping, "RoleName")
        .or(() -> Loose.text(mapping, "Name"))
        .filter(name -> name.holes().isEmpty())
        .map(Tree.Scalar::text);
  }

  /** Takes the role and its trust policy; says what is known of the role. */
  static Optional<Role> extract(Tree value, String container, Harvest harvest) {
    return extract(value, Surroundings.NONE, container, harvest);
  }

  /** The same where something stands around the role. */
  static Optional<Role> extract(
      Tree value, Surroundings around, String container, Harvest harvest) {
    if (!(value instanceof Tree.Mapping mapping)) {
      harvest.problem(Members.wrongType("an entry for a role", "an object", value));
      return Optional.empty();
    }
    Role role = role(mapping, around, harvest);
    policy(mapping)
        .or(() -> mapping.get(POLICY))
        .ifPresentOrElse(
            written -> harvest.policy(role, written, container),
            () -> harvest.problem(noPolicy(mapping)));
    return Optional.of(role);
  }

  private static Role role(Tree.Mapping mapping, Surroundings around, Harvest harvest) {
    Members members = new Members(mapping, harvest);
    Optional<String> arn = members.text("Arn").or(around::arn);
    Optional<String> name =
        members
            .text("RoleName")
            .or(() -> name(mapping))
            .or(around::name)
            .or(() -> arn.flatMap(RoleObject::name));
    Optional<Integer> seconds = seconds(mapping, around, members);
    mapping.get(MAXIMUM).ifPresent(at -> seconds.ifPresent(s -> bounds(s, at, harvest)));
    String display = name.or(around::label).orElseGet(() -> Names.display(mapping.span().path()));
    Optional<String> account =
        arn.flatMap(Arn::accountOf)
            .or(around::account)
            .or(
                () ->
                    Loose.text(mapping, "AccountId").map(Tree.Scalar::text).filter(Accounts::isId));
    RoleDetails details = RoleDetailsReader.read(mapping).with(around.attached(), around.inline());
    return new Role(display, arn, name, account, seconds, details);
  }

  /** A template may write the number as a text, or leave it out: IAM has a default. */
  private static Optional<Integer> seconds(
      Tree.Mapping mapping, Surroundings around, Members members) {
    Optional<Tree> written = members.present(MAXIMUM);
    if (!around.declared()) {
      return members.number(MAXIMUM);
    }
    return written.isEmpty()
        ? Optional.of(Quotas.SESSION_DEFAULT_SECONDS)
        : written
            .filter(value -> value instanceof Tree.Scalar s && s.text().matches("[0-9]{1,9}"))
            .map(value -> Integer.valueOf(((Tree.Scalar) value).text()));
  }

  /** IAM API Reference, CreateRole: from one to twelve hours. */
  private static void bounds(int seconds, Tree at, Harvest harvest) {
    if (seconds < Quotas.SESSION_DEFAULT_SECONDS || seconds > Quotas.SESSION_MOST_SECONDS) {
      String message =
          "a role cannot let sessions last " + seconds + " seconds: IAM takes 3600 to 43200";
      harvest.problem(Problem.of("invalid-max-session-duration", message, at));
    }
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
