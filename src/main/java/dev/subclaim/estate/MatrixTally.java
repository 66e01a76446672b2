package dev.subclaim.estate;

import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Token;
import dev.subclaim.workload.SomeTokens;
import dev.subclaim.workload.TokenTable.Access;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of the subjects of an inventory before one role. Mutable. */
final class MatrixTally {
  private final boolean patterns;
  private final Map<CellState, Long> states = new EnumMap<>(CellState.class);
  private final SortedMap<String, SortedMap<String, Long>> by = new TreeMap<>();
  private final Set<Token> in = new HashSet<>();

  /**
   * Nothing counted.
   *
   * @param patterns whether there are patterns of who is intended
   */
  MatrixTally(boolean patterns) {
    this.patterns = patterns;
  }

  /** Those whose settings were read; who of them is intended is counted apart. */
  void told(Access access, SomeTokens some) {
    if (access == Access.ADMITTED) {
      add(CellState.UNINTENDED, some.size());
      byName(some);
    } else {
      depends(access, some);
    }
  }

  /** Those of them who name the role. */
  void naming(Access access, SomeTokens some) {
    if (access == Access.ADMITTED) {
      add(CellState.UNINTENDED, -some.size());
      add(CellState.INTENDED, some.size());
    }
    if (access != Access.REFUSED) {
      some.forEach(one -> in.add(one.token()));
    }
  }

  /** The tokens that need to get in; asked after those who name the role. */
  void refused(Collection<Token> needed) {
    add(CellState.REFUSED, needed.stream().filter(token -> !in.contains(token)).count());
  }

  /** Those of whom nothing but patterns tells whether they are intended. */
  void untold(Access access, boolean meant, SomeTokens some) {
    CellState state = Intent.untold(access, meant, patterns);
    if (state != CellState.OUT) {
      add(state, some.size());
    }
    if (access == Access.ADMITTED) {
      byName(some);
    }
  }

  private void depends(Access access, SomeTokens some) {
    if (access == Access.DEPENDS) {
      add(CellState.DEPENDS, some.size());
    }
  }

  private void add(CellState state, long count) {
    states.merge(state, count, Long::sum);
  }

  private void byName(SomeTokens some) {
    byName("organization", some.counts(Level.ORGANIZATION));
    byName("project", some.counts(Level.PROJECT));
    byName(some.sort(), some.counts(Level.STACK));
    byName("operation", some.counts(Level.OPERATION));
  }

  private void byName(String level, Map<String, Long> counts) {
    SortedMap<String, Long> all = by.computeIfAbsent(level, l -> new TreeMap<>());
    counts.forEach((name, count) -> all.merge(name, count, Long::sum));
  }

  /** How many are in each state, of so many in all. */
  Map<CellState, Long> states(long subjects) {
    long counted = states.values().stream().mapToLong(Long::longValue).sum();
    add(CellState.OUT, subjects - counted);
    return states;
  }

  /** How many are admitted by each name. */
  SortedMap<String, SortedMap<String, Long>> by() {
    return by;
  }
}
