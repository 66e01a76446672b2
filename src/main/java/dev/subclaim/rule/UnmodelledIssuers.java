package dev.subclaim.rule;

import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.aws.WebIdentityProviders;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the roles of a run that trust an issuer without profile. */
public final class UnmodelledIssuers {
  private static final String RUN = "all files";

  private final Knowledge knowledge;
  private final SortedMap<String, Trusting> trusting = new TreeMap<>();

  /** How many roles trust an issuer, and where the first one says so. */
  private record Trusting(Place first, int roles) {
    Trusting and(Trusting more) {
      return new Trusting(first, roles + more.roles);
    }
  }

  /** Begins without any role. */
  public UnmodelledIssuers(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Counts a role. */
  public void add(RolePolicy policy) {
    trusted(policy)
        .forEach(
            (provider, principal) ->
                trusting.merge(
                    provider, new Trusting(Place.of(principal.value()), 1), Trusting::and));
  }

  /** The dossier of what was counted so far. */
  public Dossier dossier() {
    List<UnmodelledFact> facts =
        trusting.entrySet().stream().map(e -> fact(e.getKey(), e.getValue())).toList();
    return Dossier.of(RUN).with(UnmodelledFact.TYPE, facts);
  }

  private static UnmodelledFact fact(String provider, Trusting trusting) {
    return new UnmodelledFact(provider, trusting.roles(), Origin.at(trusting.first()).of(provider));
  }

  /** The issuers without profile that a policy trusts, each with the first principal that does. */
  private SortedMap<String, Principal> trusted(RolePolicy policy) {
    SortedMap<String, Principal> trusted = new TreeMap<>();
    policy.policy().policy().statements().stream()
        .filter(statement -> statement.effect() == Effect.ALLOW)
        .flatMap(statement -> statement.principals().stream())
        .forEach(
            principal ->
                provider(principal)
                    .filter(provider -> !knowledge.tokens().profile(provider).modelled())
                    .ifPresent(provider -> trusted.putIfAbsent(provider, principal)));
    return trusted;
  }

  private static Optional<String> provider(Principal principal) {
    String text = principal.value().text();
    if (principal.type() != PrincipalType.FEDERATED || !principal.value().known()) {
      return Optional.empty();
    }
    return WebIdentityProviders.isBuiltIn(text)
        ? Optional.of(text)
        : OidcProviderArn.scan(text).map(OidcProviderArn::provider);
  }
}
