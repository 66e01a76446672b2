package dev.subclaim.rule;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The facts of one case that rules are asked about: a judged policy, a file, the estate. Findings
 * of one dossier can yield to each other.
 */
public final class Dossier {
  private final String path;
  private final boolean authored;
  private final SortedMap<String, Supplier<? extends List<? extends Fact>>> facts;

  private Dossier(
      String path,
      boolean authored,
      SortedMap<String, Supplier<? extends List<? extends Fact>>> facts) {
    this.path = path;
    this.authored = authored;
    this.facts = Collections.unmodifiableSortedMap(facts);
  }

  /** A dossier without facts; {@code path} is what failures name. */
  public static Dossier of(String path) {
    return new Dossier(path, false, new TreeMap<>());
  }

  /** The same about a file that somebody writes by hand, or not. */
  public Dossier authored(boolean byHand) {
    return new Dossier(path, byHand, facts);
  }

  /** Whether somebody writes the file by hand, so that a repair belongs into it. */
  public boolean authored() {
    return authored;
  }

  /** The same with facts of one type. */
  public <F extends Fact> Dossier with(FactType<F> type, List<? extends F> some) {
    List<F> copy = List.copyOf(some);
    return lazily(type, () -> copy);
  }

  /** The same with facts that are worked out, at most once for each lint, if a rule asks. */
  public <F extends Fact> Dossier lazily(FactType<F> type, Supplier<? extends List<F>> some) {
    SortedMap<String, Supplier<? extends List<? extends Fact>>> more = new TreeMap<>(facts);
    more.put(type.name(), some);
    return new Dossier(path, authored, more);
  }

  /** The file it is about. */
  public String path() {
    return path;
  }

  /** The facts of a type. */
  public List<? extends Fact> facts(String type) {
    return Optional.ofNullable(facts.get(type))
        .<List<? extends Fact>>map(Supplier::get)
        .orElse(List.of());
  }
}
