package dev.subclaim.estate;

import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who could be taken for one of the team: stacks and environments that do not exist, or exist where
 * others rule.
 */
public enum Neighbours {
  /** The same names in an organization that has nothing to do with the team. */
  FOREIGN_ORGANIZATION("another organization"),
  /** The same names in an organization whose name begins with one of the team's. */
  LONGER_ORGANIZATION("an organization with a longer name"),
  /** A project of the team's organization whose name begins with that of one that exists. */
  LONGER_PROJECT("a project with a longer name"),
  /** A project that nobody has thought of yet. */
  OTHER_PROJECT("a project yet to come"),
  /** A stack whose name begins with that of one that exists. */
  LONGER_NAME("a longer name in a project"),
  /** Names that differ in case alone. */
  OTHER_CASE("another case");

  private static final String LONGER = "-other";
  private static final List<String> STRANGERS = List.of("someone-else", "nobody-we-know");

  private final String words;

  Neighbours(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** As programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether they belong to somebody else. */
  public boolean strangers() {
    return this == FOREIGN_ORGANIZATION || this == LONGER_ORGANIZATION;
  }

  /**
   * The neighbours of this sort.
   *
   * @param inventory what the team has
   * @param own the team's organizations, those of the inventory among them
   */
  List<Workload> of(Collection<Workload> inventory, Collection<String> own) {
    Set<String> organizations = new TreeSet<>(own);
    Map<String, Workload> made = new LinkedHashMap<>();
    for (Workload workload : inventory) {
      of(workload, organizations).forEach(neighbour -> made.put(key(neighbour), neighbour));
    }
    inventory.forEach(workload -> made.remove(key(workload)));
    made.values().removeIf(w -> strangers() && organizations.contains(w.organization()));
    return List.copyOf(made.values());
  }

  /** Names that differ in digits alone give records of them the same hash too often. */
  private static String key(Workload workload) {
    return workload.sort() + " " + workload.path();
  }

  private List<Workload> of(Workload w, Set<String> organizations) {
    return switch (this) {
      case FOREIGN_ORGANIZATION ->
          List.of(named(w, stranger(organizations), w.project(), w.name()));
      case LONGER_ORGANIZATION ->
          List.of(named(w, w.organization() + LONGER, w.project(), w.name()));
      case LONGER_PROJECT -> List.of(named(w, w.organization(), w.project() + LONGER, w.name()));
      case OTHER_PROJECT -> List.of(named(w, w.organization(), "project-to-come", w.name()));
      case LONGER_NAME -> List.of(named(w, w.organization(), w.project(), w.name() + LONGER));
      case OTHER_CASE -> otherCase(w);
    };
  }

  private static String stranger(Set<String> organizations) {
    return STRANGERS.stream()
        .filter(name -> !organizations.contains(name))
        .findFirst()
        .orElse(String.join("-", STRANGERS));
  }

  private static List<Workload> otherCase(Workload w) {
    List<Workload> other = new ArrayList<>();
    other.add(named(w, w.organization(), swapped(w.project()), w.name()));
    other.add(named(w, w.organization(), w.project(), swapped(w.name())));
    return other;
  }

  private static String swapped(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.equals(lower) ? name.toUpperCase(Locale.ROOT) : lower;
  }

  private static Workload named(Workload w, String organization, String project, String name) {
    return new Workload(w.issuer(), w.sort(), organization, project, name);
  }
}
