package dev.subclaim.trust;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.policy.TrustPolicy;
import java.util.List;

/** Random policies around tokens of an issuer, for tests of other packages. */
public final class RandomPolicies {
  private RandomPolicies() {}

  /** The policy of a seed: with Deny, conditions on other keys, variables now and then. */
  public static TrustPolicy policy(long seed, IssuerProfile issuer) {
    return new CaseGenerator(seed, List.of(issuer)).next().policy();
  }
}
