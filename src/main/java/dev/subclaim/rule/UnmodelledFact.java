package dev.subclaim.rule;

import java.util.List;

/**
 * An issuer that no profile describes, with all the roles of a run that trust it.
 *
 * @param provider its URL without scheme
 * @param roles how many policies trust it
 * @param origin where the first one does
 */
public record UnmodelledFact(String provider, long roles, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<UnmodelledFact> TYPE =
      FactType.of(
              "unmodelled",
              UnmodelledFact.class,
              "an issuer that no profile describes, once for all roles that trust it")
          .text("provider", "its URL without scheme", UnmodelledFact::provider)
          .number("roles", "how many roles trust it", UnmodelledFact::roles);

  @Override
  public List<String> evidence() {
    return List.of(provider);
  }
}
