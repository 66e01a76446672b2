package dev.subclaim.rule;

import dev.subclaim.config.Organizations;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.trust.TokenModels;
import java.util.List;

/**
 * What is known besides the policy under judgement. One object serves a whole run.
 *
 * @param tokens what issuers can mint
 * @param organizations which of their tenants are the user's own
 */
public record Knowledge(TokenModels tokens, Organizations organizations) {
  /** What is known of these issuers and their tenants. */
  public Knowledge(Issuers issuers, Organizations organizations) {
    this(new TokenModels(issuers), organizations);
  }

  /** The user's own organizations on an issuer. */
  List<String> own(IssuerProfile issuer) {
    return organizations.of(issuer.name());
  }
}
