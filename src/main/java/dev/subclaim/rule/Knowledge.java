package dev.subclaim.rule;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.Organizations;
import dev.subclaim.intake.Role;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.trust.Readings;
import dev.subclaim.trust.TokenModels;
import java.util.Optional;

/**
 * What is known besides the policy under judgement. One object serves a whole run.
 *
 * @param tokens what issuers can mint
 * @param configuration what the user says, flags included
 * @param readings what was concluded from policies so far
 */
public record Knowledge(TokenModels tokens, Configuration configuration, Readings readings) {
  /** What is known of these tokens by a configuration. */
  public Knowledge(TokenModels tokens, Configuration configuration) {
    this(
        tokens,
        configuration,
        new Readings(tokens, issuer -> configuration.organizations().of(issuer.name())));
  }

  /** What is known of these issuers by a configuration. */
  public Knowledge(Issuers issuers, Configuration configuration) {
    this(new TokenModels(issuers), configuration);
  }

  /** What is known of these issuers and their tenants. */
  public Knowledge(Issuers issuers, Organizations organizations) {
    this(issuers, Configuration.NONE.with(organizations));
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
