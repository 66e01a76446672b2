package dev.subclaim.rule;

import dev.subclaim.config.Organizations;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import java.util.List;

/**
 * What is known besides the policy under judgement.
 *
 * @param issuers what issuers can mint
 * @param organizations which of their tenants are the user's own
 */
public record Knowledge(Issuers issuers, Organizations organizations) {
  /** The user's own organizations on an issuer. */
  List<String> own(IssuerProfile issuer) {
    return organizations.of(issuer.name());
  }
}
