package dev.subclaim.app;

import dev.subclaim.admission.LevelWords;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.app.FixProof.Proof;
import dev.subclaim.comparison.Difference;
import dev.subclaim.fix.Attempt;
import dev.subclaim.fix.Edits;
import dev.subclaim.fix.Promise;
import dev.subclaim.fix.Repair;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.StatementRef;
import dev.subclaim.report.FixReport;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One edit on trial.
 *
 * @param finding what it repairs
 * @param before what the file says
 * @param after what it says with the edit; the same where there is none
 * @param proofs what was proved of each policy that it changes
 * @param refused why the edit is not made
 */
record FixTrial(
    Finding finding, Facts before, Facts after, List<Proof> proofs, Optional<String> refused) {
  FixTrial {
    proofs = List.copyOf(proofs);
  }

  /** Tries the edit of a finding. */
  static FixTrial of(Finding finding, Facts file, FixProof proof) {
    Repair repair = finding.fix().orElseThrow();
    Attempt attempt = Edits.apply(repair);
    if (attempt.refused().isPresent()) {
      return new FixTrial(finding, file, file, List.of(), attempt.refused());
    }
    Facts read = Intake.read(attempt.after().orElseThrow());
    if (!read.kind().equals(file.kind()) || read.policies().size() != file.policies().size()) {
      String why = "the file would be taken for something else";
      return new FixTrial(finding, file, file, List.of(), Optional.of(why));
    }
    Facts after = read.with(owned(file, read));
    List<Proof> proofs = proofs(file, after, repair.promise(), proof);
    Optional<String> refused = proofs.stream().flatMap(p -> p.refused().stream()).findFirst();
    return new FixTrial(finding, file, after, proofs, refused);
  }

  /** The policies of the edited file with what is known of their roles. */
  private static List<RolePolicy> owned(Facts old, Facts now) {
    List<RolePolicy> policies = new ArrayList<>();
    for (int i = 0; i < now.policies().size(); i++) {
      RolePolicy was = old.policies().get(i);
      policies.add(new RolePolicy(was.role(), now.policies().get(i).policy(), was.container()));
    }
    return policies;
  }

  private static List<Proof> proofs(Facts old, Facts now, Promise promise, FixProof proof) {
    List<Proof> proofs = new ArrayList<>();
    for (int i = 0; i < now.policies().size(); i++) {
      RolePolicy was = old.policies().get(i);
      RolePolicy is = now.policies().get(i);
      if (!text(was).equals(text(is))) {
        proofs.add(proof.of(was, is, promise));
      }
    }
    return proofs;
  }

  private static String text(RolePolicy role) {
    Span span = role.policy().policy().tree().span();
    return span.text().content().substring(span.start(), span.end());
  }

  /** What is true of the edit: the boldest of what was proved of its policies. */
  Promise promise() {
    return proofs.stream().map(Proof::promise).max(Promise::compareTo).orElse(Promise.SAME);
  }

  boolean made() {
    return refused.isEmpty();
  }

  /**
   * The trial after the file was judged with the edit: the finding must be gone, and nothing worse
   * may have come.
   */
  FixTrial judged(List<Finding> old, List<Finding> now) {
    if (count(now) >= count(old)) {
      return refused("the finding would stay");
    }
    Optional<Finding> worse =
        now.stream()
            .filter(f -> promise() == Promise.REPAIR && isBroad(f))
            .filter(f -> old.stream().noneMatch(o -> same(o, f)))
            .findFirst();
    return worse
        .map(f -> refused("it would open the role: " + f.rule() + ", " + f.message()))
        .orElse(this);
  }

  private long count(List<Finding> findings) {
    return findings.stream().filter(f -> f.rule().equals(finding.rule()) && isHere(f)).count();
  }

  private boolean isHere(Finding other) {
    return other.primary().span().path().equals(finding.primary().span().path());
  }

  private boolean isBroad(Finding other) {
    return isHere(other) && other.severity() != Severity.NOTE && other.reach().isPresent();
  }

  private static boolean same(Finding one, Finding other) {
    return one.rule().equals(other.rule())
        && one.role().equals(other.role())
        && one.statement()
            .map(StatementRef::index)
            .equals(other.statement().map(StatementRef::index));
  }

  private FixTrial refused(String why) {
    return new FixTrial(finding, before, after, proofs, Optional.of(why));
  }

  /** What to report of it. */
  FixReport.Entry entry(TokenModels tokens) {
    List<Difference> differences = proofs.stream().map(Proof::difference).toList();
    boolean widens = !made() && differences.stream().anyMatch(d -> !d.gained().isEmpty());
    return new FixReport.Entry(
        finding,
        proofs.stream().map(Proof::promise).max(Promise::compareTo),
        before.source(),
        made() ? after.source() : before.source(),
        refused,
        differences.stream().flatMap(d -> d.gained().stream()).toList(),
        made() ? differences.stream().flatMap(d -> d.lost().stream()).toList() : List.of(),
        widens ? admits(tokens) : List.of());
  }

  private List<LevelWords.Word> admits(TokenModels tokens) {
    for (int i = 0; i < after.policies().size(); i++) {
      if (!text(before.policies().get(i)).equals(text(after.policies().get(i)))) {
        return LevelWords.of(after.policies().get(i).policy().policy(), tokens);
      }
    }
    return List.of();
  }
}
