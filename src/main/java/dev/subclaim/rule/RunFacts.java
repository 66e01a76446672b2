package dev.subclaim.rule;

import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.aws.WebIdentityProviders;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the dossiers of a whole run: those of each file, and one of what concerns all of them. */
public final class RunFacts {
  private static final String RUN = "all files";

  private RunFacts() {}

  /** The dossiers of everything that was read. */
  public static List<Dossier> of(List<Facts> files, Knowledge knowledge) {
    List<Dossier> dossiers = new ArrayList<>();
    files.forEach(file -> dossiers.addAll(PolicyFacts.of(file, knowledge)));
    dossiers.addAll(EstateFacts.of(files, knowledge));
    dossiers.add(Dossier.of(RUN).lazily(UnmodelledFact.TYPE, () -> unmodelled(files, knowledge)));
    return dossiers;
  }

  private static List<UnmodelledFact> unmodelled(List<Facts> files, Knowledge knowledge) {
    SortedMap<String, List<Principal>> trusting = new TreeMap<>();
    for (Facts file : files) {
      for (RolePolicy policy : file.policies()) {
        trusted(policy, knowledge)
            .forEach(
                (provider, principal) ->
                    trusting.computeIfAbsent(provider, p -> new ArrayList<>()).add(principal));
      }
    }
    return trusting.entrySet().stream()
        .map(entry -> fact(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static UnmodelledFact fact(String provider, List<Principal> principals) {
    Place first = Place.of(principals.get(0).value());
    return new UnmodelledFact(provider, principals.size(), Origin.at(first).of(provider));
  }

  /**
   * The issuers without profile that a policy trusts, each with the first principal that says so.
   */
  private static SortedMap<String, Principal> trusted(RolePolicy policy, Knowledge knowledge) {
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
