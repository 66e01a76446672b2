package dev.subclaim.rule;

import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.Statement;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a fact belongs.
 *
 * @param at what is underlined when the page does not say otherwise
 * @param role whose policy it is; empty for files that belong to no role
 * @param statement the statement it was read from; findings that share one yield to each other
 * @param issuer the issuer it speaks of, by URL without scheme
 * @param owner who looks after the role, by configuration
 */
public record Origin(
    Place at,
    Optional<Role> role,
    Optional<Statement> statement,
    Optional<String> issuer,
    Optional<String> owner) {
  public Origin {
    Objects.requireNonNull(at);
    Objects.requireNonNull(role);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(owner);
  }

  /** The origin of something that belongs to no role. */
  public static Origin at(Place at) {
    return new Origin(at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The origin of a role's whole policy. */
  static Origin of(RolePolicy policy, Optional<String> owner) {
    return new Origin(
        Place.of(policy.policy().policy().tree()),
        Optional.of(policy.role()),
        Optional.empty(),
        Optional.empty(),
        owner);
  }

  /** The same origin at another place. */
  public Origin moved(Place place) {
    return new Origin(place, role, statement, issuer, owner);
  }

  /** The same origin inside a statement. */
  public Origin in(Statement inside) {
    return new Origin(Place.of(inside.tree()), role, Optional.of(inside), issuer, owner);
  }

  /** The same origin, speaking of an issuer. */
  public Origin of(String provider) {
    return new Origin(at, role, statement, Optional.of(provider), owner);
  }
}
