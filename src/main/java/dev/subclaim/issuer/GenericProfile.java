package dev.subclaim.issuer;

import dev.subclaim.issuer.ClaimTemplate.PartRef;
import java.util.List;
import java.util.Set;

/**
 * The profile of an issuer of which nothing is known but its URL: tokens in which audience and
 * subject can be any text.
 *
 * <p>It claims as little as possible. The issuer is taken as private to one tenant, since most
 * unknown issuers are (a cluster, a company's own server) and nothing tells a stranger from a
 * colleague; no audience is called wrong; the subject is taken to identify the caller. The claims
 * are those that AWS maps for every provider; tokens with the rare {@code amr} and {@code email}
 * are a kind of their own, an assumed one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html">keys
 *     for web identity federation</a>
 */
final class GenericProfile {
  /** The name of every generic profile. */
  static final String NAME = "generic";

  private static final List<Part> PARTS =
      List.of(
          Part.anything("audience", "audiences", "sts.amazonaws.com"),
          Part.anything("subject", "subjects", "subject"),
          Part.anything("method", "methods", "authenticated"),
          Part.anything("email", "emails", "jdoe@example.com"));
  private static final List<ClaimTemplate> CLAIMS =
      List.of(claim("aud", 0), claim("oaud", 0), claim("sub", 1));
  private static final List<ClaimTemplate> RICH_CLAIMS =
      List.of(
          claim("aud", 0), claim("oaud", 0), claim("sub", 1), claim("amr", 2), claim("email", 3));

  private GenericProfile() {}

  /** The profile of the issuer at this URL. */
  static IssuerProfile of(String provider) {
    TokenKind bare = kind(provider, "token", Certainty.DOCUMENTED, PARTS.subList(0, 2), CLAIMS);
    TokenKind rich = kind(provider, "rich-token", Certainty.ASSUMED, PARTS, RICH_CLAIMS);
    return new IssuerProfile(
        NAME,
        provider,
        provider,
        provider,
        Tenancy.ISSUER,
        false,
        true,
        true,
        List.of("aud", "oaud", "sub", "amr", "email"),
        List.of(bare, rich),
        false);
  }

  private static TokenKind kind(
      String provider,
      String name,
      Certainty certainty,
      List<Part> parts,
      List<ClaimTemplate> claims) {
    return new TokenKind(
        name, "tokens", "tokens of " + provider, certainty, Set.of(), parts, claims);
  }

  private static ClaimTemplate claim(String name, int part) {
    return new ClaimTemplate(name, List.of(new PartRef(part)));
  }
}
