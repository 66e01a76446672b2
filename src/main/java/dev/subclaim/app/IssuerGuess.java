package dev.subclaim.app;

import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who issues tokens with a subject and an audience, when the user does not say. */
final class IssuerGuess {
  private static final String PROVIDER = ":oidc-provider/";

  private final Issuers issuers;
  private final List<String> trusted;

  IssuerGuess(Issuers issuers, List<RolePolicy> roles) {
    this.issuers = issuers;
    this.trusted = roles.stream().flatMap(IssuerGuess::trusted).distinct().toList();
  }

  /**
   * The issuer without scheme: one that the roles trust and whose tokens look so, else any whose
   * tokens look so, else the only one that the roles trust.
   *
   * @throws Unusable when that leaves several, or none
   */
  String of(Token claims) {
    return guess(claims)
        .orElseThrow(
            () -> new Unusable("whose token is this? say so with --issuer URL" + choices()));
  }

  /** The same; empty when that leaves several, or none. */
  Optional<String> guess(Token claims) {
    List<String> fitting =
        trusted.stream().filter(url -> mints(issuers.forProvider(url), claims)).toList();
    return only(fitting).or(() -> only(known(claims))).or(() -> only(trusted));
  }

  private List<String> known(Token claims) {
    return issuers.names().stream()
        .flatMap(name -> issuers.named(name).stream())
        .filter(profile -> mints(profile, claims))
        .map(IssuerProfile::provider)
        .toList();
  }

  private static boolean mints(IssuerProfile profile, Token claims) {
    Token token = new Token(profile.provider(), claims.claims());
    return profile.modelled() && !TokenParser.parse(profile, token).isEmpty();
  }

  private static Optional<String> only(List<String> urls) {
    return urls.size() == 1 ? Optional.of(urls.get(0)) : Optional.empty();
  }

  private String choices() {
    return trusted.isEmpty() ? "" : "; these roles trust " + String.join(", ", trusted);
  }

  private static Stream<String> trusted(RolePolicy role) {
    return role.policy().policy().statements().stream()
        .flatMap(statement -> statement.principals().stream())
        .filter(principal -> principal.type() == PrincipalType.FEDERATED)
        .flatMap(principal -> provider(principal).stream());
  }

  private static Optional<String> provider(Principal principal) {
    String value = principal.value().text();
    int at = value.indexOf(PROVIDER);
    return at < 0 ? Optional.empty() : Optional.of(value.substring(at + PROVIDER.length()));
  }
}
