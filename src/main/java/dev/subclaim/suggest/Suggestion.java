package dev.subclaim.suggest;

import dev.subclaim.aws.Quotas;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy that is proposed.
 *
 * @param document the policy as JSON objects
 * @param policy the same, read again
 * @param size its characters without white space, as IAM counts them
 * @param notes what is worth knowing about it, phrases
 * @param failure why it must not be used: it is not proved to admit just what is wanted, or IAM
 *     does not hold it
 */
public record Suggestion(
    Map<String, Object> document,
    TrustPolicy policy,
    int size,
    List<String> notes,
    Optional<String> failure) {
  public Suggestion {
    document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    notes = List.copyOf(notes);
  }

  /** The same with one more thing to know. */
  public Suggestion noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Suggestion(document, policy, size, more, failure);
  }

  /** The same with another way than what its size asks for. */
  public Suggestion or(String way) {
    if (size <= Quotas.TRUST_POLICY_MOST) {
      return noting(way);
    }
    return new Suggestion(document, policy, size, notes, failure.map(f -> f + "\n" + way));
  }
}
