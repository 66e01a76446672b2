package dev.subclaim.rule;

import dev.subclaim.estate.Home;
import dev.subclaim.estate.KnownProviders;
import dev.subclaim.language.Truth;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;

/**
 * What keeps a token out for now that a policy lets in: the provider does not take its audience.
 */
final class Barrier {
  private Barrier() {}

  /** The words for it; empty where nothing is known to keep the token out. */
  static Optional<String> before(Witness witness, PolicyFact policy) {
    String issuer = witness.token().issuer();
    String audience = witness.token().claims().getOrDefault("aud", "");
    KnownProviders providers = policy.knowledge().estate().providers();
    return Home.of(policy.subject(), issuer)
        .account()
        .filter(account -> witness.admitted())
        .filter(account -> providers.takes(issuer, account, audience) == Truth.NO)
        .map(account -> words(providers.audiences(issuer, account)));
  }

  private static String words(List<String> ids) {
    return "for now the client ids of its provider keep this token out ("
        + (ids.isEmpty() ? "there are none" : String.join(", ", ids))
        + ")";
  }
}
