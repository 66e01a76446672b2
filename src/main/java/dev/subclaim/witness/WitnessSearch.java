package dev.subclaim.witness;

import dev.subclaim.admission.KindAdmission;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Layout;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a token that proves something, as people would write it: each part a configured value, one
 * that the policy names, one that extends such a name, the profile's example, else the shortest. A
 * token only counts when the concrete evaluator confirms it.
 */
public final class WitnessSearch {
  private final TrustPolicy policy;
  private final Readable readable;

  /**
   * A search on behalf of one policy.
   *
   * @param names texts that stand in the policy or the configuration, which make tokens readable
   */
  public WitnessSearch(TrustPolicy policy, Names names) {
    this.policy = policy;
    this.readable = new Readable(names);
  }

  /**
   * A token that the evaluator confirmed.
   *
   * @param values of the kind's parts
   */
  public record Proof(List<String> values, Witness witness) {
    public Proof {
      values = List.copyOf(values);
    }
  }

  /**
   * A confirmed token of the kind that the policy admits and that meets a formula.
   *
   * @param provider the issuer's URL
   * @param outside parts whose values must lie in these domains; empty where anything will do
   */
  public Optional<Proof> admitted(
      KindAdmission kind, String provider, Formula formula, List<Optional<Domain>> outside) {
    Layout layout = restricted(kind.model().layout(), outside);
    Formula wanted = kind.admitted().shown().and(formula);
    return Readable.values(layout, wanted, candidates(kind, outside))
        .flatMap(values -> confirmed(kind, provider, values));
  }

  private List<Set<String>> candidates(KindAdmission kind, List<Optional<Domain>> outside) {
    List<Set<String>> candidates = new ArrayList<>();
    List<Part> parts = kind.model().kind().parts();
    for (int i = 0; i < parts.size(); i++) {
      boolean stranger = i < outside.size() && outside.get(i).isPresent();
      candidates.add(readable.candidates(parts.get(i), stranger));
    }
    return candidates;
  }

  private static Layout restricted(Layout layout, List<Optional<Domain>> outside) {
    Layout result = layout;
    for (int i = 0; i < outside.size(); i++) {
      if (outside.get(i).isPresent()) {
        result = result.with(i, outside.get(i).get());
      }
    }
    return result;
  }

  private Optional<Proof> confirmed(KindAdmission kind, String provider, List<String> values) {
    Token token = kind.model().kind().token(provider, values);
    return new ContextSearch(policy)
        .admitting(token)
        .map(
            context ->
                new Proof(
                    values,
                    new Witness(token, context, readable.invented(kind.model(), values), true)));
  }
}
