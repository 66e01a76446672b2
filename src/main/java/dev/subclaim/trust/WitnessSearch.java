package dev.subclaim.trust;

import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Layout;
import dev.subclaim.language.Search;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a token that proves something, as people would write it: each part a configured value, one
 * that the policy names, one that extends such a name, the profile's example, else the shortest. A
 * token only counts when the concrete evaluator confirms it.
 */
final class WitnessSearch {
  /** A name that nobody takes for their own. */
  private static final String STRANGER = "someone-else";

  private final TrustPolicy policy;
  private final Names names;

  /**
   * A search on behalf of one policy.
   *
   * @param names texts that stand in the policy or the configuration, which make tokens readable
   */
  WitnessSearch(TrustPolicy policy, Names names) {
    this.policy = policy;
    this.names = names;
  }

  /**
   * A token that the evaluator confirmed.
   *
   * @param values of the kind's parts
   */
  record Proof(List<String> values, Witness witness) {
    Proof {
      values = List.copyOf(values);
    }
  }

  /** The values that were found, and the layout that was searched. */
  private record Lead(Layout layout, List<String> values) {}

  /**
   * A confirmed token of the kind that the policy admits and that meets a formula.
   *
   * @param provider the issuer's URL
   * @param outside parts whose values must lie in these domains; empty where anything will do
   */
  Optional<Proof> admitted(
      KindAdmission kind, String provider, Formula formula, List<Optional<Domain>> outside) {
    Layout layout = restricted(kind.model().layout(), outside);
    Optional<Lead> lead = lead(layout, kind.admitted().shown().and(formula));
    return lead.flatMap(
        found -> confirmed(kind, provider, readable(kind, found, formula, outside)));
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

  private static Optional<Lead> lead(Layout layout, Formula formula) {
    Search.Result result = Search.shortest(layout, formula, Budget.ordinary());
    return result instanceof Search.Found found
        ? Optional.of(new Lead(layout, found.values()))
        : Optional.empty();
  }

  private List<String> readable(
      KindAdmission kind, Lead first, Formula formula, List<Optional<Domain>> outside) {
    Formula wanted = kind.admitted().shown().and(formula);
    Lead lead = first;
    List<Part> parts = kind.model().kind().parts();
    for (int i = 0; i < parts.size(); i++) {
      boolean stranger = i < outside.size() && outside.get(i).isPresent();
      lead = preferred(lead, wanted, i, candidates(parts.get(i), stranger));
    }
    return lead.values();
  }

  private static Lead preferred(Lead lead, Formula wanted, int part, Set<String> candidates) {
    for (String candidate : candidates) {
      if (lead.layout().parts().get(part).contains(candidate)) {
        Layout narrowed = lead.layout().with(part, Domain.of(List.of(candidate)));
        Optional<Lead> found = lead(narrowed, wanted);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    Domain kept = Domain.of(List.of(lead.values().get(part)));
    return new Lead(lead.layout().with(part, kept), lead.values());
  }

  private Set<String> candidates(Part part, boolean stranger) {
    Set<String> candidates = new LinkedHashSet<>();
    boolean tenant = part.level().filter(Level.ORGANIZATION::equals).isPresent();
    if (stranger && tenant) {
      candidates.add(STRANGER);
    }
    if (stranger) {
      names.all().forEach(name -> candidates.add(name + (tenant ? "-other" : "-admin")));
    }
    if (tenant) {
      candidates.addAll(names.organizations());
    }
    names.inPolicy().stream().filter(part.examples()::contains).forEach(candidates::add);
    candidates.addAll(part.examples());
    candidates.addAll(names.inPolicy());
    return candidates;
  }

  private Optional<Proof> confirmed(KindAdmission kind, String provider, List<String> values) {
    Token token = kind.model().kind().token(provider, values);
    return new ContextSearch(policy)
        .admitting(token)
        .map(
            context ->
                new Proof(values, new Witness(token, context, invented(kind, values), true)));
  }

  private List<String> invented(KindAdmission kind, List<String> values) {
    List<String> invented = new ArrayList<>();
    List<Part> parts = kind.model().kind().parts();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      boolean named =
          parts
                  .get(i)
                  .level()
                  .filter(l -> l == Level.ORGANIZATION || l == Level.PROJECT)
                  .isPresent()
              && kind.model().isShown(i);
      if (named && !names.all().contains(value) && !invented.contains(value)) {
        invented.add(value);
      }
    }
    return invented;
  }
}
