package dev.subclaim.app;

import dev.subclaim.config.RuleSettings;
import dev.subclaim.intake.Facts;
import dev.subclaim.lint.Linted;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.RuleFailure;
import dev.subclaim.lint.RuleSets;
import dev.subclaim.lint.Selection;
import dev.subclaim.lint.Summary;
import dev.subclaim.lint.SuppressionJudge;
import dev.subclaim.lint.Suppressions;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RunFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges by asking rules about the facts of each policy.
 *
 * @param rules as the configuration sets them
 * @param setup what else is told
 * @param knowledge what is known besides the files
 */
record RuleJudge(RuleSets rules, Setup setup, Knowledge knowledge) implements Judge {

  /**
   * A judge for some of the rules.
   *
   * @param select names of rules or tags; all when empty
   * @param ignore names of rules or tags
   * @throws Unusable when one of them does not exist, or the configuration sets one that does not
   */
  static Judge of(Rulebook rulebook, Setup setup, List<String> select, List<String> ignore) {
    Selection selection = Selection.of(rulebook.rules(), select, ignore);
    if (!selection.errors().isEmpty()) {
      throw new Unusable(String.join("\n", selection.errors()));
    }
    return of(rulebook, setup, selection.rules());
  }

  /** A judge that reports what one rule finds. */
  static Judge of(Rulebook rulebook, Setup setup, Rule rule) {
    return of(rulebook, setup, List.of(rule));
  }

  private static Judge of(Rulebook rulebook, Setup setup, List<Rule> chosen) {
    RuleSettings settings = setup.configuration().rules();
    Unusable.unlessEmpty(RuleSets.problems(rulebook.rules(), settings));
    return new RuleJudge(
        new RuleSets(rulebook.rules(), chosen, settings),
        setup,
        new Knowledge(setup.issuers(), setup.configuration()));
  }

  @Override
  public Outcome judge(List<Facts> files) {
    Linted linted = rules.lint(RunFacts.of(files, knowledge), setup.folders()::inside);
    int policies = files.stream().mapToInt(f -> f.policies().size()).sum();
    return new Outcome(
        linted.findings(),
        List.of(),
        linted.failures().stream().map(RuleFailure::asFailure).toList(),
        new Summary(files.size(), 0, policies, 0, List.of(), List.of()));
  }

  @Override
  public Outcome suppress(
      Outcome outcome, Suppressions suppressions, LocalDate today, List<String> paths) {
    Suppressions.Applied applied =
        suppressions.apply(outcome.findings(), today, paths, rules.asked());
    Linted idle = SuppressionJudge.judge(rules.linter(), applied.idle());
    return new Outcome(
        Stream.concat(applied.kept().stream(), idle.findings().stream()).sorted().toList(),
        applied.suppressed(),
        Stream.concat(
                outcome.failures().stream(), idle.failures().stream().map(RuleFailure::asFailure))
            .toList(),
        outcome.summary());
  }
}
