package dev.subclaim.app;

import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds for each role of the new side the one of the old side: by ARN, else name, else file. */
final class RolePairs {
  private final List<Side> old;
  private final List<Side> now;
  private final Set<Side> taken = Collections.newSetFromMap(new IdentityHashMap<>());

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

  /**
   * The sides of one role; those that no file names stay, for they may be it.
   *
   * @param role a name or an ARN; all when empty
   */
  static List<Side> only(List<Side> sides, Optional<String> role) {
    return sides.stream()
        .filter(
            side ->
                role.isEmpty()
                    || side.told().arn().equals(role)
                    || side.told().name().equals(role)
                    || (side.told().id().isEmpty()))
        .toList();
  }

  static List<Pair> of(List<Side> old, List<Side> now) {
    return new RolePairs(old, now).pairs();
  }

  private List<Pair> pairs() {
    List<Optional<Side>> partners = new ArrayList<>();
    now.forEach(side -> partners.add(Optional.empty()));
    match(partners, side -> side.told().arn(), RolePairs::mayBeSame);
    match(partners, side -> side.told().name(), RolePairs::mayBeSame);
    match(partners, side -> unnamed(side).map(f -> f + "\0" + side.number()), (o, n) -> true);
    // A bare policy is called as its file, which people call as the role.
    match(partners, side -> Optional.of(side.told().display()), RolePairs::oneIsUnnamed);
    if (old.size() == 1 && now.size() == 1 && partners.get(0).isEmpty() && unnamedSide()) {
      partners.set(0, Optional.of(old.get(0)));
      taken.add(old.get(0));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Optional<RolePolicy> before = partners.get(i).map(Side::role);
      pairs.add(new Pair(before, Optional.of(called(now.get(i).role(), before))));
    }
    old.stream()
        .filter(side -> !taken.contains(side))
        .forEach(side -> pairs.add(new Pair(Optional.of(side.role()), Optional.empty())));
    return pairs;
  }

  /** A policy that does not tell its role is that of the role it is compared with. */
  private static RolePolicy called(RolePolicy now, Optional<RolePolicy> before) {
    return before
        .filter(old -> now.role().id().isEmpty() && old.role().id().isPresent())
        .map(old -> new RolePolicy(old.role(), now.policy(), now.container()))
        .orElse(now);
  }

  /** Two files that were named and hold one policy each are meant to be compared. */
  private boolean unnamedSide() {
    return old.get(0).told().name().isEmpty() || now.get(0).told().name().isEmpty();
  }

  private static Optional<String> unnamed(Side side) {
    return side.told().name().isPresent() ? Optional.empty() : Optional.of(side.file());
  }

  private void match(
      List<Optional<Side>> partners,
      Function<Side, Optional<String>> key,
      BiPredicate<Side, Side> allowed) {
    Map<String, List<Side>> byKey = new HashMap<>();
    for (Side side : old) {
      key.apply(side).ifPresent(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(side));
    }
    for (int i = 0; i < now.size(); i++) {
      Side side = now.get(i);
      if (partners.get(i).isEmpty()) {
        Optional<Side> found =
            key.apply(side)
                .flatMap(
                    k ->
                        byKey.getOrDefault(k, List.of()).stream()
                            .filter(o -> !taken.contains(o) && allowed.test(o, side))
                            .findFirst());
        partners.set(i, found);
        found.ifPresent(taken::add);
      }
    }
  }

  private static boolean oneIsUnnamed(Side one, Side other) {
    return unnamed(one).isPresent() != unnamed(other).isPresent();
  }

  /** Roles of two accounts may have the same name; two ARNs are two roles. */
  private static boolean mayBeSame(Side one, Side other) {
    Optional<String> arn = one.told().arn();
    return arn.isEmpty() || other.told().arn().isEmpty() || arn.equals(other.told().arn());
  }
}
