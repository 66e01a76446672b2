package dev.subclaim.admission;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.Kinds;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens of issuers in the words of the language kernel. Making them costs more than judging an
 * ordinary policy, so one object serves a whole run. May be used by many threads.
 */
public final class TokenModels {
  private final Issuers issuers;
  private final Map<Asked, List<KindModel>> models = new ConcurrentHashMap<>();

  private record Asked(String provider, SortedSet<String> claims) {}

  /** The tokens of these issuers. */
  public TokenModels(Issuers issuers) {
    this.issuers = issuers;
  }

  /** The profile of the issuer at a URL without scheme; never fails. */
  public IssuerProfile profile(String provider) {
    return issuers.forProvider(provider);
  }

  /** The kinds of token that differ for somebody who asks about these claims. */
  public List<KindModel> kinds(IssuerProfile profile, SortedSet<String> claims) {
    return models.computeIfAbsent(
        new Asked(profile.provider(), claims),
        asked -> Kinds.seenThrough(profile, claims).stream().map(KindModel::of).toList());
  }
}
