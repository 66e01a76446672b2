package dev.subclaim.app;

import dev.subclaim.comparison.Difference;
import dev.subclaim.comparison.Differences;
import dev.subclaim.comparison.Losses;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Use;
import dev.subclaim.fix.Promise;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.rule.Case;
import dev.subclaim.source.Tree;
import dev.subclaim.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Proves of an edited policy what the edit promises, before anybody relies on it.
 *
 * @param differences compares policies
 * @param losses finds who is kept out
 * @param known the team's stacks and environments, and the roles that they name
 * @param all whether somebody may be kept out who is not meant
 */
record FixProof(Differences differences, Losses losses, Case known, boolean all) {

  /**
   * What was proved.
   *
   * @param promise what is true of the edit; the least where it is refused
   * @param refused why it does not keep its promise, or it is not proved that it does
   * @param difference what it changes
   */
  record Proof(Promise promise, Optional<String> refused, Difference difference) {}

  /** Judges what became of a policy. */
  Proof of(RolePolicy old, RolePolicy now, Promise promised) {
    TrustPolicy before = readable(old);
    TrustPolicy after = readable(now);
    Difference difference = differences.between(before, after);
    boolean nobodyNew = difference.opened() == Truth.NO;
    if (nobodyNew && difference.closed() == Truth.NO) {
      return new Proof(Promise.SAME, Optional.empty(), difference);
    }
    if (!all) {
      return refused("it is not proved that the same tokens get in", difference);
    }
    if (nobodyNew) {
      return new Proof(Promise.NARROWER, kept(role(old), before, after), difference);
    }
    if (promised != Promise.REPAIR || difference.opened() == Truth.UNKNOWN) {
      return refused("it is not proved that nobody new gets in", difference);
    }
    return losses.none(before, after)
        ? new Proof(Promise.REPAIR, Optional.empty(), difference)
        : refused("it is not proved that nobody loses access", difference);
  }

  private static Proof refused(String why, Difference difference) {
    return new Proof(Promise.REPAIR, Optional.of(why), difference);
  }

  /** Why somebody who is meant would lose access. */
  private Optional<String> kept(Role role, TrustPolicy before, TrustPolicy after) {
    List<Workload> meant = mayAskFor(role).stream().map(Entry::workload).toList();
    List<Workload> lost = losses.of(before, after, meant);
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            lost.stream().map(Workload::path).collect(Collectors.joining(", "))
                + " would lose access");
  }

  /** The team's stacks and environments but those that are known to ask for other roles. */
  List<Entry> mayAskFor(Role role) {
    return known.knowledge().estate().inventory().entries().stream()
        .filter(entry -> !asksElsewhere(entry, role))
        .toList();
  }

  /** The role as well known as all files tell: by its place, since its policy may have changed. */
  private Role role(RolePolicy policy) {
    Tree tree = policy.policy().policy().tree();
    return known.files().stream()
        .filter(file -> file.source().path().equals(tree.span().path()))
        .flatMap(file -> file.policies().stream())
        .filter(p -> p.policy().policy().tree().pointer().equals(tree.pointer()))
        .map(RolePolicy::role)
        .findFirst()
        .orElse(policy.role());
  }

  /** Whether it is known which roles a stack or environment asks for, and this is none of them. */
  private boolean asksElsewhere(Entry entry, Role role) {
    if (!entry.read() || role.arn().isEmpty()) {
      return false;
    }
    return known.knowledge().estate().uses().stream()
        .filter(use -> use.entry().filter(entry::equals).isPresent())
        .map(Use::roleArn)
        .noneMatch(arn -> arn.isEmpty() || arn.get().toString().equals(role.arn().orElseThrow()));
  }

  /**
   * A policy as far as it could be read: IAM stores none with such a mistake in it, so a statement
   * that could not be read lets nobody in.
   */
  private static TrustPolicy readable(RolePolicy role) {
    TrustPolicy policy = role.policy().policy();
    Tree tree = policy.tree();
    Tree nothing = new Tree.Mapping(List.of(), tree.span(), tree.pointer(), tree.tag());
    return new TrustPolicy(policy.variables(), policy.statements(), nothing);
  }
}
