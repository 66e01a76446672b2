package dev.subclaim.estate;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Tenancy;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads audiences alone: whose tokens have them. */
public final class AudienceReading {
  private AudienceReading() {}

  /**
   * The organization whose tokens have an audience.
   *
   * @return empty where the issuer's audiences do not tell, or no token has this one
   */
  public static Optional<String> tenant(IssuerProfile profile, String audience) {
    if (profile.tenancy() != Tenancy.AUDIENCE || profile.callerChoosesAudience()) {
      return Optional.empty();
    }
    Token sketch = new Token(profile.provider(), new TreeMap<>(Map.of("aud", audience)));
    return TokenParser.parse(profile, sketch).stream()
        .flatMap(parsed -> parsed.values(Level.ORGANIZATION).stream())
        .findFirst();
  }
}
