package dev.subclaim.app;

import dev.subclaim.estate.NotChecked;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Linted;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.RuleFailure;
import dev.subclaim.lint.RuleSets;
import dev.subclaim.lint.Summary;
import dev.subclaim.rule.Case;
import dev.subclaim.rule.Dossier;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.UnmodelledIssuers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A judgement that is passed role by role, so that no role need be held for longer. */
final class Verdicts {
  private final RuleSets rules;
  private final UnaryOperator<String> inside;
  private final Case about;
  private final UnmodelledIssuers unmodelled;
  private final List<Finding> findings = new ArrayList<>();
  private final List<RuleFailure> failures = new ArrayList<>();
  private int policies;

  /**
   * Begins with what is about no role.
   *
   * @param inside the path from the folder of the configuration for one as reports have it
   */
  Verdicts(RuleSets rules, UnaryOperator<String> inside, Case about) {
    this.rules = rules;
    this.inside = inside;
    this.about = about;
    this.unmodelled = new UnmodelledIssuers(about.knowledge());
    lint(about.besidesRoles());
  }

  /** What the run is about. */
  Case about() {
    return about;
  }

  /** How many roles were judged. */
  int policies() {
    return policies;
  }

  /**
   * Judges a role.
   *
   * @return what there is to say of it
   */
  List<Finding> judge(RolePolicy role) {
    policies++;
    unmodelled.add(role);
    int before = findings.size();
    lint(List.of(PolicyFacts.of(role, about.knowledge())));
    return List.copyOf(findings.subList(before, findings.size()));
  }

  /** What there would be to say of a role. */
  List<Finding> consider(RolePolicy role) {
    return rules.lint(List.of(PolicyFacts.of(role, about.knowledge())), inside).findings();
  }

  /**
   * Judges a role and keeps of its findings nothing that holds on to its file.
   *
   * @param bare the same role without details
   * @return the findings with all that they hold on to
   */
  List<Finding> judge(RolePolicy role, Role bare) {
    int before = findings.size();
    List<Finding> judged = judge(role);
    findings.subList(before, findings.size()).replaceAll(finding -> finding.alone(bare));
    return judged;
  }

  /** Judges all roles that were read. */
  void judgeAll() {
    about.files().forEach(file -> file.policies().forEach(this::judge));
  }

  private void lint(List<Dossier> dossiers) {
    Linted linted = rules.lint(dossiers, inside);
    findings.addAll(linted.findings());
    failures.addAll(linted.failures());
  }

  /** The judgement of all roles so far. */
  Outcome outcome() {
    List<Finding> all = new ArrayList<>(findings);
    Linted last = rules.lint(List.of(unmodelled.dossier()), inside);
    all.addAll(last.findings());
    List<RuleFailure> broken = new ArrayList<>(failures);
    broken.addAll(last.failures());
    Linted linted = Linted.of(all, broken);
    return new Outcome(
        linted.findings(),
        List.of(),
        linted.failures().stream().map(RuleFailure::asFailure).toList(),
        new Summary(
            about.files().size(),
            0,
            policies,
            0,
            about.inferred(),
            NotChecked.of(about.knowledge().estate())));
  }
}
