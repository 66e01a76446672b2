package dev.subclaim.issuer;

import java.util.List;
import java.util.Optional;

/**
 * What an OIDC issuer can mint, and how AWS sees it.
 *
 * @param name kebab-case, {@code pulumi-cloud}; {@code generic} for an issuer without profile
 * @param title for people, {@code Pulumi Cloud}
 * @param adjective in front of "token" and "organizations", {@code Pulumi}
 * @param provider the issuer's URL without scheme, as in provider ARNs and condition keys
 * @param tenancy which claim carries the tenant
 * @param shared whether strangers get tokens from the same issuer
 * @param subjectIdentifiesCaller whether the subject tells who asks (Cognito's does not)
 * @param callerChoosesAudience whether the owner of a token can put any audience in it
 * @param claims the claims that AWS maps to condition keys for this issuer, in lower case
 * @param kinds every shape of token, documented ones first
 * @param modelled whether this is a real profile and not the generic one
 */
public record IssuerProfile(
    String name,
    String title,
    String adjective,
    String provider,
    Tenancy tenancy,
    boolean shared,
    boolean subjectIdentifiesCaller,
    boolean callerChoosesAudience,
    List<String> claims,
    List<TokenKind> kinds,
    boolean modelled) {
  public IssuerProfile {
    claims = List.copyOf(claims);
    kinds = List.copyOf(kinds);
  }

  /** The kind of this name; empty when there is none. */
  public Optional<TokenKind> kind(String kindName) {
    return kinds.stream().filter(kind -> kind.name().equals(kindName)).findFirst();
  }

  /** The same issuer at another URL: self-hosted, or an enterprise's own. */
  public IssuerProfile at(String url) {
    return at(url, tenancy, shared);
  }

  /** The same issuer at another URL where it serves others. */
  IssuerProfile at(String url, Tenancy tenancyThere, boolean sharedThere) {
    return new IssuerProfile(
        name,
        title,
        adjective,
        url,
        tenancyThere,
        sharedThere,
        subjectIdentifiesCaller,
        callerChoosesAudience,
        claims,
        kinds,
        modelled);
  }
}
