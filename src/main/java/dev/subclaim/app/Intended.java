package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.Inventory;
import dev.subclaim.estate.Use;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.language.Truth;
import dev.subclaim.report.Reached;
import dev.subclaim.rule.Telling;
import dev.subclaim.workload.Meant;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the team's stacks and environments have to do with roles.
 *
 * @param estate all of it
 * @param listed whom the team lists
 * @param said whom the user means besides
 * @param uses what each entry asks for
 * @param meant what each entry asks for by the files that may tell what is meant
 */
record Intended(
    Estate estate,
    Listed listed,
    Meant said,
    Map<Entry, List<Use>> uses,
    Map<Entry, List<Use>> meant) {

  /**
   * Whom a team lists.
   *
   * @param names its stacks and environments, as the configuration and the files say that it takes
   *     them from
   * @param filed of these the ones whose settings or definition the configuration names
   */
  record Listed(Set<Workload> names, Set<String> filed) {
    /** What an inventory lists, its own files told from all others. */
    static Listed of(Configuration configuration, Issuers issuers, Telling listed) {
      Set<Workload> names = new HashSet<>();
      Inventory.of(configuration, issuers, listed.files(), listed.named())
          .entries()
          .forEach(entry -> names.add(entry.workload()));
      Set<String> filed = new HashSet<>();
      add(Entry.STACK, configuration.inventory().stacks(), filed);
      add(Entry.ENVIRONMENT, configuration.inventory().environments(), filed);
      return new Listed(names, filed);
    }

    private static void add(
        String sort, List<dev.subclaim.config.Inventory.Entry> entries, Set<String> filed) {
      entries.stream()
          .filter(entry -> entry.file().isPresent())
          .forEach(entry -> filed.add(sort + " " + entry.name()));
    }

    /**
     * Whether an entry is listed by its name, and nothing is told of the roles that it asks for.
     */
    private boolean byNameAlone(Entry entry) {
      return !entry.read() && !filed.contains(entry.workload().sort() + " " + entry.path());
    }
  }

  /** What they have to do with roles. */
  static Intended of(Estate estate, Listed listed, Meant said) {
    return new Intended(estate, listed, said, uses(estate), uses(estate.meant()));
  }

  private static Map<Entry, List<Use>> uses(Estate estate) {
    Map<Entry, List<Use>> uses = new TreeMap<>();
    for (Use use : estate.uses()) {
      use.entry().ifPresent(entry -> uses.computeIfAbsent(entry, e -> new ArrayList<>()).add(use));
    }
    return uses;
  }

  /** Whom a role lets in, of all that the team has. */
  Map<Entry, Truth> admitted(RolePolicy role) {
    Map<Entry, Truth> admitted = new TreeMap<>();
    for (Entry entry : estate.inventory().entries()) {
      admitted.put(entry, estate.admits(role, entry));
    }
    return admitted;
  }

  /**
   * Who is meant to assume a role: whom the user names, and of the stacks and environments that the
   * team lists those that ask for the role, and those of which nothing but the name is told. One
   * whose settings are there and cannot be read, or leave open which role they ask for, is not.
   *
   * @param admitted whom it lets in; to mean others would change nothing
   */
  Meant of(RolePolicy role, Map<Entry, Truth> admitted) {
    List<Workload> workloads = new ArrayList<>(said.workloads());
    estate.meant().inventory().entries().stream()
        .filter(entry -> listed.names().contains(entry.workload()))
        .filter(entry -> listed.byNameAlone(entry) || asks(meant, entry, role))
        .filter(entry -> admitted.getOrDefault(entry, Truth.UNKNOWN) != Truth.NO)
        .forEach(entry -> workloads.add(entry.workload()));
    return new Meant(said.subjects(), workloads);
  }

  /**
   * Whom a change of a role lets in and keeps out; nobody where nothing is listed.
   *
   * @param before whom it let in
   * @param after whom it lets in now
   */
  List<Reached> reached(RolePolicy role, Map<Entry, Truth> before, Map<Entry, Truth> after) {
    List<Reached> all = new ArrayList<>();
    for (String sort : List.of(Entry.STACK, Entry.ENVIRONMENT)) {
      List<Entry> entries =
          after.keySet().stream().filter(e -> e.workload().sort().equals(sort)).toList();
      List<Entry> gained = entries.stream().filter(e -> opens(e, before, after)).toList();
      List<Entry> lost = entries.stream().filter(e -> opens(e, after, before)).toList();
      if (!gained.isEmpty() || !lost.isEmpty()) {
        all.add(
            new Reached(
                sort,
                entries.size(),
                names(gained),
                names(gained.stream().filter(entry -> isUnasked(entry, role)).toList()),
                names(lost),
                names(lost.stream().filter(entry -> asks(uses, entry, role)).toList())));
      }
    }
    return all;
  }

  /**
   * Who gets in by a change without asking for the role, and whom it serves.
   *
   * @param before whom it let in
   * @param after whom it lets in now
   */
  Bystanders bystanders(RolePolicy role, Map<Entry, Truth> before, Map<Entry, Truth> after) {
    List<Workload> served = new ArrayList<>();
    List<Workload> others = new ArrayList<>();
    for (Entry entry : after.keySet()) {
      boolean unasked = isUnasked(entry, role);
      if (unasked && opens(entry, before, after)) {
        others.add(entry.workload());
      } else if (!unasked && after.get(entry) != Truth.NO) {
        served.add(entry.workload());
      }
    }
    return new Bystanders(estate.issuer(), served, others);
  }

  private static boolean opens(Entry entry, Map<Entry, Truth> from, Map<Entry, Truth> to) {
    return from.get(entry) == Truth.NO && to.get(entry) != Truth.NO;
  }

  private static List<String> names(List<Entry> entries) {
    return entries.stream().map(Entry::path).toList();
  }

  /** Whether an entry is known not to ask for a role: all that it asks for was read. */
  private boolean isUnasked(Entry entry, RolePolicy role) {
    List<Use> asked = uses.getOrDefault(entry, List.of());
    return entry.read()
        && asked.stream().allMatch(use -> use.roleArn().isPresent())
        && !asks(uses, entry, role);
  }

  private static boolean asks(Map<Entry, List<Use>> uses, Entry entry, RolePolicy role) {
    return uses.getOrDefault(entry, List.of()).stream().anyMatch(use -> asksFor(use, role));
  }

  /** A bare policy is the role that is called as its file. */
  private static boolean asksFor(Use use, RolePolicy role) {
    Optional<String> arn = role.role().arn();
    String name = role.role().name().orElse(role.role().display());
    return use.roleArn()
        .filter(asked -> arn.map(asked.toString()::equals).orElse(asked.name().equals(name)))
        .isPresent();
  }
}
