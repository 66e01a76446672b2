package dev.subclaim.app;

import dev.subclaim.fix.Promise;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.lint.Finding;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.SourceText;
import dev.subclaim.trust.Reach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A role's policy in a file of its own, which takes better forms step by step. Each step is proved
 * to let nobody in who was kept out before it.
 */
final class DraftPolicy {
  /** Each step makes an edit or gives one up. */
  private static final int MOST_STEPS = 50;

  private final FixProof proof;
  private final Function<RolePolicy, List<Finding>> judge;
  private final Set<String> said = new HashSet<>();
  private final List<String> meant = new ArrayList<>();
  private Facts file;

  private DraftPolicy(FixProof proof, Function<RolePolicy, List<Finding>> judge, Facts file) {
    this.proof = proof;
    this.judge = judge;
    this.file = file;
  }

  /**
   * Begins with the policy as it is.
   *
   * @param judge what there is to say of a role
   * @return empty where its text is no policy by itself
   */
  static Optional<DraftPolicy> of(
      RolePolicy role, FixProof proof, Function<RolePolicy, List<Finding>> judge) {
    return file(role, role.policy().policy().tree()).map(f -> new DraftPolicy(proof, judge, f));
  }

  private static Optional<Facts> file(RolePolicy role, Object document) {
    Facts read = Intake.read(SourceText.of("policy.json", JsonText.pretty(document)));
    if (read.policies().size() != 1 || !read.failures().isEmpty()) {
      return Optional.empty();
    }
    RolePolicy own = read.policies().get(0);
    return Optional.of(
        read.with(List.of(new RolePolicy(role.role(), own.policy(), own.container()))));
  }

  /** The role with the policy as it is now. */
  RolePolicy role() {
    return file.policies().get(0);
  }

  /** The text of the policy as it is now. */
  String text() {
    return file.source().content();
  }

  /** Who is meant, by the user's word, where an edit relied on it. */
  List<String> meant() {
    return meant.stream().distinct().toList();
  }

  /** What there is to say of the policy as it is now. */
  List<Finding> findings() {
    return judge.apply(role());
  }

  /**
   * Takes another policy, if it lets nobody in besides and keeps everybody in who is meant.
   *
   * @return whether it was taken
   */
  boolean take(Object document) {
    Optional<Facts> other = file(role(), document);
    if (other.isEmpty() || !isNarrower(role(), other.get().policies().get(0))) {
      return false;
    }
    file = other.get();
    return true;
  }

  private boolean isNarrower(RolePolicy before, RolePolicy after) {
    FixProof.Proof proved = proof.of(before, after, Promise.NARROWER);
    return proved.refused().isEmpty() && proved.promise() != Promise.REPAIR;
  }

  /**
   * Makes the edits of what there is to say, as far as the same tokens get in, or only those of
   * tenants that the user names.
   */
  void edit() {
    for (int step = 0; step < MOST_STEPS; step++) {
      List<Finding> now = findings();
      Optional<Finding> next =
          now.stream().filter(f -> isWanted(f) && said.add(f.fingerprint())).findFirst();
      if (next.isEmpty()) {
        return;
      }
      FixTrial trial = FixTrial.of(next.get(), file, proof);
      if (trial.made() && trial.promise() != Promise.REPAIR) {
        take(trial, now);
      }
    }
  }

  private void take(FixTrial trial, List<Finding> before) {
    List<Finding> after = judge.apply(trial.after().policies().get(0));
    if (trial.judged(before, after).made()) {
      file = trial.after();
      if (trial.promise() == Promise.NARROWER) {
        trial.finding().meant().ifPresent(meant::add);
      }
    }
  }

  /** That strangers are not meant follows from whom the user names; who else is not, does not. */
  private static boolean isWanted(Finding finding) {
    return finding
        .fix()
        .filter(
            fix ->
                fix.promise() == Promise.SAME
                    || (fix.promise() == Promise.NARROWER
                        && finding.meant().isPresent()
                        && finding.reach().equals(Optional.of(Reach.ANYONE))))
        .isPresent();
  }
}
