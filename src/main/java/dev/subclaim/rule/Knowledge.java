package dev.subclaim.rule;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.config.Configuration;
import dev.subclaim.config.Organizations;
import dev.subclaim.estate.Estate;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.language.Truth;
import dev.subclaim.trust.Readings;
import java.util.Optional;

/**
 * What is known besides the policy under judgement. One object serves a whole run.
 *
 * @param tokens what issuers can mint
 * @param configuration what the user says, flags included
 * @param readings what was concluded from policies so far
 * @param estate roles, providers, stacks and environments together
 */
public record Knowledge(
    TokenModels tokens, Configuration configuration, Readings readings, Estate estate) {
  /** What is known of these tokens by a configuration. */
  public Knowledge(TokenModels tokens, Configuration configuration) {
    this(
        tokens,
        configuration,
        new Readings(tokens, issuer -> configuration.organizations().of(issuer.name())),
        Estate.none(tokens));
  }

  /** What is known of these issuers by a configuration. */
  public Knowledge(Issuers issuers, Configuration configuration) {
    this(new TokenModels(issuers), configuration);
  }

  /** What is known of these issuers and their tenants. */
  public Knowledge(Issuers issuers, Organizations organizations) {
    this(issuers, Configuration.NONE.with(organizations));
  }

  /** The same where these organizations are the user's own. */
  Knowledge with(Organizations others) {
    return others.equals(organizations())
        ? this
        : new Knowledge(tokens, configuration.with(others)).with(estate);
  }

  /** The same with all that was read. */
  Knowledge with(Estate all) {
    return new Knowledge(tokens, configuration, readings, all);
  }

  /** Whether a role takes tokens of the team's issuer with whatever subject. */
  Truth ignoresSubject(RolePolicy role) {
    return readings.of(role.policy().policy()).admissions().stream()
        .filter(a -> a.trusted().profile().provider().equals(estate.issuer().provider()))
        .map(admission -> admission.leavesFree("sub", "aud"))
        .reduce(Truth.NO, Truth::or);
  }

  /** Which tenants of the issuers are the user's own. */
  public Organizations organizations() {
    return configuration.organizations();
  }

  /** Who looks after a role. A role that no file names goes by the name of its file. */
  public Optional<String> owner(Role role) {
    Optional<String> name = role.name().or(() -> Optional.of(role.display()));
    return configuration.owners().of(role.account(), name, role.details().tags());
  }
}
