package dev.subclaim.issuer;

import dev.subclaim.issuer.ClaimTemplate.PartRef;
import dev.subclaim.language.Domain;
import java.util.List;
import java.util.Optional;

/**
 * The profile of an issuer of which nothing is known but its URL: one kind of token, in which
 * audience and subject can be any text.
 *
 * <p>It claims as little as possible. The issuer is taken as private to one tenant, since most
 * unknown issuers are (a cluster, a company's own server) and nothing tells a stranger from a
 * colleague; no audience is called wrong; the subject is taken to identify the caller. The claims
 * are those that AWS maps for every provider, of which {@code amr} and {@code email} are rare and
 * taken as absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html">keys
 *     for web identity federation</a>
 */
final class GenericProfile {
  /** The name of every generic profile. */
  static final String NAME = "generic";

  private static final Part AUDIENCE = anything("audience", "audiences", "sts.amazonaws.com");
  private static final Part SUBJECT = anything("subject", "subjects", "subject");

  private GenericProfile() {}

  private static Part anything(String label, String plural, String example) {
    return new Part(
        label, label, plural, Optional.empty(), Domain.any(), List.of(example), Optional.empty());
  }

  /** The profile of the issuer at this URL. */
  static IssuerProfile of(String provider) {
    TokenKind kind =
        new TokenKind(
            "token",
            "tokens",
            "tokens of " + provider,
            Certainty.DOCUMENTED,
            List.of(AUDIENCE, SUBJECT),
            List.of(claim("aud", 0), claim("oaud", 0), claim("sub", 1)));
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
        List.of(kind),
        false);
  }

  private static ClaimTemplate claim(String name, int part) {
    return new ClaimTemplate(name, List.of(new PartRef(part)));
  }
}
