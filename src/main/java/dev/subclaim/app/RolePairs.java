package dev.subclaim.app;

import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds for each role of the new side the one of the old side: by ARN, else name, else file. */
final class RolePairs {
  private final List<Side> old;
  private final List<Side> now;
  private final Set<Side> taken = new HashSet<>();

  private RolePairs(List<Side> old, List<Side> now) {
    this.old = old;
    this.now = now;
  }

  /**
   * A role on one side.
   *
   * @param role the role
   * @param file its file from the folder that was compared
   * @param number its place among the roles of the file
   */
  record Side(RolePolicy role, String file, int number) {
    private Role told() {
      return role.role();
    }
  }

  /** A role on both sides, one of which may be missing. */
  record Pair(Optional<RolePolicy> old, Optional<RolePolicy> now) {}

  static List<Pair> of(List<Side> old, List<Side> now) {
    return new RolePairs(old, now).pairs();
  }

  private List<Pair> pairs() {
    List<Optional<Side>> partners = new ArrayList<>();
    now.forEach(side -> partners.add(Optional.empty()));
    match(partners, side -> side.told().arn());
    match(partners, side -> side.told().arn().isPresent() ? Optional.empty() : side.told().name());
    match(partners, side -> side.told().name());
    match(partners, side -> unnamed(side).map(file -> file + "\0" + side.number()));
    if (old.size() == 1 && now.size() == 1 && partners.get(0).isEmpty() && unnamedSide()) {
      partners.set(0, Optional.of(old.get(0)));
      taken.add(old.get(0));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      pairs.add(new Pair(partners.get(i).map(Side::role), Optional.of(now.get(i).role())));
    }
    old.stream()
        .filter(side -> !taken.contains(side))
        .forEach(side -> pairs.add(new Pair(Optional.of(side.role()), Optional.empty())));
    return pairs;
  }

  /** Two files that were named and hold one policy each are meant to be compared. */
  private boolean unnamedSide() {
    return old.get(0).told().name().isEmpty() || now.get(0).told().name().isEmpty();
  }

  private static Optional<String> unnamed(Side side) {
    return side.told().name().isPresent() ? Optional.empty() : Optional.of(side.file());
  }

  private void match(List<Optional<Side>> partners, Function<Side, Optional<String>> key) {
    for (int i = 0; i < now.size(); i++) {
      Optional<String> wanted = key.apply(now.get(i));
      if (partners.get(i).isEmpty() && wanted.isPresent()) {
        Optional<Side> found =
            old.stream()
                .filter(side -> !taken.contains(side) && key.apply(side).equals(wanted))
                .findFirst();
        partners.set(i, found);
        found.ifPresent(taken::add);
      }
    }
  }
}
