package dev.subclaim.witness;

import dev.subclaim.admission.KindModel;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Layout;
import dev.subclaim.language.Search;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a token that meets a formula look as people would write it: part by part the first of some
 * candidates with which the formula can still be met, else the shortest.
 */
public final class Readable {
  /** A name that nobody takes for their own. */
  private static final String STRANGER = "someone-else";

  private final Names names;

  /** With the names that readers know. */
  public Readable(Names names) {
    this.names = names;
  }

  /** The values that were found, and the layout that was searched. */
  private record Lead(Layout layout, List<String> values) {
    Lead {
      values = List.copyOf(values);
    }
  }

  /**
   * Values of the layout's parts that meet the formula; empty when there are none, or finding them
   * costs too much.
   *
   * @param candidates for each part, best first; parts beyond have none
   */
  public static Optional<List<String>> values(
      Layout layout, Formula wanted, List<Set<String>> candidates) {
    Optional<List<String>> best = best(layout, wanted, candidates);
    if (best.isPresent()) {
      return best;
    }
    Optional<Lead> found = lead(layout, wanted);
    for (int i = 0; i < candidates.size() && found.isPresent(); i++) {
      found = Optional.of(preferred(found.get(), wanted, i, candidates.get(i)));
    }
    return found.map(Lead::values);
  }

  /**
   * The best candidate of each part, where they meet the formula together: then nothing is sought.
   */
  private static Optional<List<String>> best(
      Layout layout, Formula wanted, List<Set<String>> candidates) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < layout.parts().size() && i < candidates.size(); i++) {
      candidates.get(i).stream()
          .filter(layout.parts().get(i)::contains)
          .findFirst()
          .ifPresent(values::add);
    }
    return values.size() == layout.parts().size() && wanted.holds(layout.texts(values))
        ? Optional.of(values)
        : Optional.empty();
  }

  private static Optional<Lead> lead(Layout layout, Formula formula) {
    Search.Result result = Search.shortest(layout, formula, Budget.ordinary());
    return result instanceof Search.Found found
        ? Optional.of(new Lead(layout, found.values()))
        : Optional.empty();
  }

  private static Lead preferred(Lead lead, Formula wanted, int part, Set<String> candidates) {
    for (String candidate : candidates) {
      if (lead.layout().parts().get(part).contains(candidate)) {
        Layout narrowed = lead.layout().with(part, Domain.of(List.of(candidate)));
        Optional<Lead> found = exchanged(lead, narrowed, wanted, part, candidate);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    Domain kept = Domain.of(List.of(lead.values().get(part)));
    return new Lead(lead.layout().with(part, kept), lead.values());
  }

  /** The lead with a candidate in one part, and where that alone does not do, with other ones. */
  private static Optional<Lead> exchanged(
      Lead lead, Layout narrowed, Formula wanted, int part, String candidate) {
    List<String> values = new ArrayList<>(lead.values());
    values.set(part, candidate);
    return wanted.holds(narrowed.texts(values))
        ? Optional.of(new Lead(narrowed, values))
        : lead(narrowed, wanted);
  }

  /**
   * Values to try for a part.
   *
   * @param stranger whether somebody is wanted whom the policy does not name
   */
  public Set<String> candidates(Part part, boolean stranger) {
    Set<String> candidates = new LinkedHashSet<>();
    boolean tenant = isTenant(part);
    if (stranger && tenant) {
      candidates.add(STRANGER);
    }
    if (stranger) {
      candidates.addAll(extended(tenant));
    }
    if (tenant) {
      candidates.addAll(names.organizations());
    }
    names.inPolicy().stream().filter(part.examples()::contains).forEach(candidates::add);
    candidates.addAll(part.examples());
    candidates.addAll(names.inPolicy());
    return candidates;
  }

  /** The same for a token that shows a difference: a foreign tenant, else what is familiar. */
  public Set<String> telling(Part part) {
    boolean tenant = isTenant(part);
    Set<String> candidates = new LinkedHashSet<>(candidates(part, tenant));
    candidates.addAll(extended(tenant));
    return candidates;
  }

  private List<String> extended(boolean tenant) {
    List<String> extended = new ArrayList<>();
    names.all().forEach(name -> extended.add(name + (tenant ? "-other" : "-admin")));
    return extended;
  }

  private static boolean isTenant(Part part) {
    return part.level().filter(Level.ORGANIZATION::equals).isPresent();
  }

  /** The organizations and projects in a token that nobody named. */
  public List<String> invented(KindModel kind, List<String> values) {
    List<String> invented = new ArrayList<>();
    List<Part> parts = kind.kind().parts();
    for (int i = 0; i < parts.size(); i++) {
      String value = values.get(i);
      boolean named =
          parts
                  .get(i)
                  .level()
                  .filter(l -> l == Level.ORGANIZATION || l == Level.PROJECT)
                  .isPresent()
              && kind.isShown(i);
      if (named && !names.all().contains(value) && !invented.contains(value)) {
        invented.add(value);
      }
    }
    return invented;
  }
}
