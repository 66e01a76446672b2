package dev.subclaim.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values that one part takes in the words of a layout that meet a formula, as an explicit
 * automaton: what is left open for the organization when everything else may be chosen freely.
 *
 * <p>A state is a state of the part's domain and the sets of obligations that are still possible,
 * of which the least demanding are enough. Cost: exponential in the patterns at worst, a few states
 * for ordinary ones; the budget ends it.
 */
public final class Projection {
  private final Layout layout;
  private final int part;
  private final Obligations obligations;
  private final Budget budget;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<Macro> macros = new ArrayList<>();
  private final Map<List<Integer>, Boolean> reachable = new HashMap<>();

  private record Macro(int state, List<int[]> sets) {}

  private record Key(int state, List<List<Integer>> sets) {}

  private Projection(Layout layout, int part, Budget budget) {
    this.layout = layout;
    this.part = part;
    this.obligations = new Obligations(layout);
    this.budget = budget;
  }

  /** The values of a part; empty when the budget was used up. */
  public static Optional<Domain> of(Layout layout, Formula formula, int part, Budget budget) {
    Projection projection = new Projection(layout, part, budget);
    List<int[]> initial = projection.obligations.initial(formula, budget);
    List<int[]> starts = projection.starts(initial);
    if (starts.stream().noneMatch(set -> projection.obligations.concern(part, set))) {
      return projection.whole(starts);
    }
    Dfa dfa = projection.build(starts);
    return budget.exhausted() ? Optional.empty() : Optional.of(Domain.of(dfa));
  }

  /** Nobody asks of the part: all of its values, if the rest can be met. */
  private Optional<Domain> whole(List<int[]> starts) {
    Domain domain = layout.parts().get(part);
    boolean met = starts.stream().anyMatch(this::ends);
    return budget.exhausted() ? Optional.empty() : Optional.of(met ? domain : Domain.of(List.of()));
  }

  /** What may be asked of the part and all that follow, whatever the parts before it were. */
  private List<int[]> starts(List<int[]> initial) {
    List<int[]> sets = initial;
    for (int before = 0; before < part && !budget.exhausted(); before++) {
      sets = new PartWalk(layout, obligations, before, budget).ends(sets);
    }
    return minimal(sets);
  }

  private List<int[]> minimal(List<int[]> sets) {
    Antichain antichain = new Antichain();
    for (int[] set : sets) {
      antichain.addMinimal(set, budget);
    }
    return antichain.sets();
  }

  private Dfa build(List<int[]> starts) {
    List<Dfa.State> built = new ArrayList<>();
    number(new Macro(0, starts));
    while (built.size() < macros.size() && !budget.exhausted()) {
      built.add(state(macros.get(built.size())));
    }
    return budget.exhausted() ? Dfa.all() : new Dfa(built);
  }

  private int number(Macro macro) {
    Key key = new Key(macro.state(), macro.sets().stream().map(Ints::list).toList());
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, macros.size());
    macros.add(macro);
    return macros.size() - 1;
  }

  private Dfa.State state(Macro macro) {
    Dfa.State domain = layout.parts().get(part).dfa().states().get(macro.state());
    char[] special = distinguished(macro);
    Map<Integer, CharSet> edges = new TreeMap<>();
    for (int i = 0; i < domain.targets().length; i++) {
      CharSet rest = domain.labels().get(i);
      int target = domain.targets()[i];
      for (char c : special) {
        if (rest.contains(c)) {
          rest = rest.minus(CharSet.single(c));
          edge(edges, macro, c, CharSet.single(c), target);
        }
      }
      int other = rest.pick(new char[0]);
      if (other >= 0) {
        edge(edges, macro, (char) other, rest, target);
      }
    }
    return new Dfa.State(
        domain.accepting() && ends(macro),
        List.copyOf(edges.values()),
        edges.keySet().stream().mapToInt(Integer::intValue).toArray());
  }

  private char[] distinguished(Macro macro) {
    Ints all = new Ints();
    for (int[] set : macro.sets()) {
      for (char c : obligations.distinguished(part, set)) {
        all.add(c);
      }
    }
    int[] sorted = all.sorted();
    char[] units = new char[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      units[i] = (char) sorted[i];
    }
    return units;
  }

  private void edge(Map<Integer, CharSet> edges, Macro macro, char c, CharSet label, int target) {
    Antichain next = new Antichain();
    for (int[] set : macro.sets()) {
      budget.spend(1 + set.length);
      obligations.step(part, set, c).forEach(after -> next.addMinimal(after, budget));
    }
    if (!next.sets().isEmpty()) {
      edges.merge(number(new Macro(target, next.sets())), label, CharSet::union);
    }
  }

  /** Whether the part may end here and the parts behind it be chosen so that the rest is met. */
  private boolean ends(Macro macro) {
    return macro.sets().stream().anyMatch(this::ends);
  }

  private boolean ends(int[] set) {
    List<Integer> key = Ints.list(set);
    Boolean known = reachable.get(key);
    if (known == null) {
      List<int[]> after = obligations.cross(part + 1, set);
      known = Search.reachable(layout, obligations, part + 1, after, budget) == Truth.YES;
      reachable.put(key, known);
    }
    return known;
  }
}
