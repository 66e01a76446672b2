package dev.subclaim.estate;

import dev.subclaim.issuer.Token;
import dev.subclaim.workload.OneToken;
import dev.subclaim.workload.TokenTable.Access;
import dev.subclaim.workload.Workload;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is meant to get into a role, as settings and definitions tell.
 *
 * @param naming the stacks and environments that name the role
 * @param needed the documented tokens that they come with, and whose they are
 */
record Intent(Set<Workload> naming, Map<Token, Workload> needed) {
  Intent {
    naming = Set.copyOf(naming);
    needed = Map.copyOf(needed);
  }

  /** What the uses of a role tell. */
  static Intent of(Collection<Use> uses) {
    Set<Workload> naming = new HashSet<>();
    Map<Token, Workload> needed = new HashMap<>();
    for (Use use : uses) {
      use.entry()
          .filter(entry -> entry.isStack() == use.ofStack())
          .ifPresent(
              entry -> {
                naming.add(entry.workload());
                needed(use).forEach(token -> needed.put(token, entry.workload()));
              });
    }
    return new Intent(naming, needed);
  }

  /** The tokens that can differ from those which names alone make: those of environments. */
  Map<Token, Workload> ofEnvironments() {
    Map<Token, Workload> some = new HashMap<>(needed);
    some.values().removeIf(workload -> workload.sort().equals(Entry.STACK));
    return some;
  }

  private static List<Token> needed(Use use) {
    return use.attempts().stream()
        .filter(Attempt::documented)
        .flatMap(attempt -> attempt.trials().stream())
        .filter(trial -> trial.invented().isEmpty())
        .map(Attempt.Trial::token)
        .toList();
  }

  /** The state of somebody whose settings were read. */
  CellState told(Access access, OneToken one) {
    boolean meant = naming.contains(one.workload());
    return switch (access) {
      case ADMITTED -> meant ? CellState.INTENDED : CellState.UNINTENDED;
      case DEPENDS -> CellState.DEPENDS;
      case REFUSED -> needed.containsKey(one.token()) ? CellState.REFUSED : CellState.OUT;
    };
  }

  /**
   * The state of somebody of whom no settings were read.
   *
   * @param meant whether a pattern of who is intended matches
   * @param patterns whether there are any
   */
  static CellState untold(Access access, boolean meant, boolean patterns) {
    return switch (access) {
      case ADMITTED -> admitted(meant, patterns);
      case DEPENDS -> CellState.DEPENDS;
      case REFUSED -> meant ? CellState.REFUSED : CellState.OUT;
    };
  }

  private static CellState admitted(boolean meant, boolean patterns) {
    if (!patterns) {
      return CellState.OURS;
    }
    return meant ? CellState.INTENDED : CellState.UNINTENDED;
  }
}
