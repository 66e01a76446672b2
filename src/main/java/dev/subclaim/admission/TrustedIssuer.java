package dev.subclaim.admission;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.policy.Principal;

/** An issuer whose tokens a statement trusts, and the principal that says so. */
public record TrustedIssuer(Principal principal, IssuerProfile profile) {

  /** By the issuer alone: profiles are large, and maps of issuers are asked often. */
  @Override
  public int hashCode() {
    return profile.provider().hashCode();
  }
}
