package dev.subclaim.app;

import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.Use;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.report.Reached;
import dev.subclaim.trust.Meant;
import dev.subclaim.trust.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Map<Entry, List<Use>> uses = new HashMap<>();
    for (Use use : estate.uses()) {
      use.entry().ifPresent(entry -> uses.computeIfAbsent(entry, e -> new ArrayList<>()).add(use));
    }
    return new Intended(estate, said, uses);
  }

  /**
   * Who is meant to assume a role: whom the user names, and the stacks and environments of the
   * inventory but those that are known to ask for other roles.
   */
  Meant of(RolePolicy role) {
    List<Workload> workloads = new ArrayList<>(said.workloads());
    for (Entry entry : estate.inventory().entries()) {
      // Who does not get in changes nothing, and costs.
      if (!isUnasked(entry, role) && estate.admits(role, entry) != Truth.NO) {
        workloads.add(entry.workload());
      }
    }
    return new Meant(said.subjects(), workloads);
  }

  /** Whom a change of a role's policy lets in and keeps out; nobody where nothing is listed. */
  List<Reached> reached(RolePolicy old, RolePolicy now) {
    return List.of(
            reached(Entry.STACK, estate.inventory().stacks(), old, now),
            reached(Entry.ENVIRONMENT, estate.inventory().environments(), old, now))
        .stream()
        .filter(reached -> !reached.gained().isEmpty() || !reached.lost().isEmpty())
        .toList();
  }

  private Reached reached(String sort, List<Entry> entries, RolePolicy old, RolePolicy now) {
    List<Entry> gained = new ArrayList<>();
    List<Entry> lost = new ArrayList<>();
    for (Entry entry : entries) {
      Truth before = estate.admits(old, entry);
      Truth after = estate.admits(now, entry);
      if (before == Truth.NO && after != Truth.NO) {
        gained.add(entry);
      } else if (before != Truth.NO && after == Truth.NO) {
        lost.add(entry);
      }
    }
    return new Reached(
        sort,
        entries.size(),
        names(gained),
        names(gained.stream().filter(entry -> isUnasked(entry, now)).toList()),
        names(lost),
        names(lost.stream().filter(entry -> asks(entry, now)).toList()));
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
