package dev.subclaim.app;

import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.Use;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.report.Reached;
import dev.subclaim.workload.Meant;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the team's stacks and environments have to do with roles.
 *
 * @param estate all of it
 * @param said whom the user means besides
 * @param uses what each entry asks for
 */
record Intended(Estate estate, Meant said, Map<Entry, List<Use>> uses) {

  /** What they have to do with roles. */
  static Intended of(Estate estate, Meant said) {
    Map<Entry, List<Use>> uses = new TreeMap<>();
    for (Use use : estate.uses()) {
      use.entry().ifPresent(entry -> uses.computeIfAbsent(entry, e -> new ArrayList<>()).add(use));
    }
    return new Intended(estate, said, uses);
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
   * Who is meant to assume a role: whom the user names, and the stacks and environments of the
   * inventory but those that are known to ask for other roles.
   *
   * @param admitted whom it lets in; to mean others would change nothing
   */
  Meant of(RolePolicy role, Map<Entry, Truth> admitted) {
    List<Workload> workloads = new ArrayList<>(said.workloads());
    admitted.forEach(
        (entry, in) -> {
          if (in != Truth.NO && !isUnasked(entry, role)) {
            workloads.add(entry.workload());
          }
        });
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
                names(lost.stream().filter(entry -> asks(entry, role)).toList())));
      }
    }
    return all;
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
        && !asks(entry, role);
  }

  private boolean asks(Entry entry, RolePolicy role) {
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
