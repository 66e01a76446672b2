package dev.subclaim.trust;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.policy.TrustPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the policies of a run. Policies that differ in nothing that matters are reasoned about
 * once: an estate has many copies of few. Only the latest are remembered. Not for several threads
 * at once.
 */
public final class Readings {
  private static final int REMEMBERED = 4096;

  private final TokenModels tokens;
  private final Function<IssuerProfile, List<String>> organizations;
  private final Map<String, Reasoning> known = new Recent();

  /**
   * Reads by what issuers can mint.
   *
   * @param organizations those that the configuration names for an issuer
   */
  public Readings(TokenModels tokens, Function<IssuerProfile, List<String>> organizations) {
    this.tokens = tokens;
    this.organizations = organizations;
  }

  /** What follows from a policy. */
  public Conclusions of(TrustPolicy policy) {
    Optional<String> likeness = Likeness.of(policy);
    Reasoning reasoning =
        likeness.isPresent()
            ? known.computeIfAbsent(likeness.get(), key -> fresh(policy))
            : fresh(policy);
    return new Conclusions(reasoning, policy);
  }

  private Reasoning fresh(TrustPolicy policy) {
    return new Reasoning(policy, tokens, organizations);
  }

  /** Forgets what was not asked for longest. */
  private static final class Recent extends LinkedHashMap<String, Reasoning> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Reasoning> eldest) {
      return size() > REMEMBERED;
    }
  }
}
