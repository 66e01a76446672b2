package dev.subclaim.app;

import dev.subclaim.app.SimulateRequest.Claims;
import dev.subclaim.issuer.Token;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a token of claims that are told one by one. */
final class ClaimFlags {
  private static final String SCHEME = "https://";

  private ClaimFlags() {}

  /** The token's claims, as if it had been issued. */
  static Tree.Mapping claims(Claims said, IssuerGuess guess) {
    SortedMap<String, String> claims = new TreeMap<>();
    for (String claim : said.claims()) {
      int equals = claim.indexOf('=');
      if (equals <= 0) {
        throw new Unusable("--claim wants NAME=VALUE, not `" + Escapes.value(claim) + "`");
      }
      claims.put(claim.substring(0, equals), claim.substring(equals + 1));
    }
    claims.put("sub", said.subject());
    claims.put("aud", said.audience());
    String issuer = said.issuer().orElseGet(() -> guess.of(new Token("", claims)));
    claims.put("iss", issuer.startsWith(SCHEME) ? issuer : SCHEME + issuer);
    SourceText text = SourceText.of("the flags", JsonText.compact(claims));
    return (Tree.Mapping) Documents.json(text).roots().get(0);
  }
}
