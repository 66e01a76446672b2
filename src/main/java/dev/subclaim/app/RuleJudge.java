package dev.subclaim.app;

import dev.subclaim.config.RuleSettings;
import dev.subclaim.intake.Facts;
import dev.subclaim.lint.Linted;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.RuleFailure;
import dev.subclaim.lint.RuleSets;
import dev.subclaim.lint.Selection;
import dev.subclaim.lint.SuppressionJudge;
import dev.subclaim.lint.Suppressions;
import dev.subclaim.rule.Case;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.Telling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges by asking rules about the facts of each policy.
 *
 * @param rules as the configuration sets them
 * @param setup what else is told
 * @param knowledge what is known besides the files
 * @param infers whether files may tell which organizations are the user's own
 * @param meaning the files that may tell what is meant, where others must not
 */
record RuleJudge(
    RuleSets rules, Setup setup, Knowledge knowledge, boolean infers, Optional<Telling> meaning)
    implements Judge {

  /**
   * A judge for some of the rules.
   *
   * @param select names of rules or tags; all when empty
   * @param ignore names of rules or tags
   * @throws Unusable when one of them does not exist, or the configuration sets one that does not
   */
  static RuleJudge of(Rulebook rulebook, Setup setup, List<String> select, List<String> ignore) {
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

  private static RuleJudge of(Rulebook rulebook, Setup setup, List<Rule> chosen) {
    RuleSettings settings = setup.configuration().rules();
    Unusable.unlessEmpty(RuleSets.problems(rulebook.rules(), settings));
    return new RuleJudge(
        new RuleSets(rulebook.rules(), chosen, settings),
        setup,
        new Knowledge(setup.issuers(), setup.configuration()),
        true,
        Optional.empty());
  }

  /**
   * The same judge, told more.
   *
   * @param telling the files that may tell what is meant, where others must not
   */
  Judge by(Setup more, Optional<Telling> telling) {
    Knowledge known = new Knowledge(knowledge.tokens(), more.configuration());
    return new RuleJudge(rules, more, known, infers, telling);
  }

  @Override
  public Judge withoutInference() {
    return new RuleJudge(rules, setup, knowledge, false, meaning);
  }

  @Override
  public Outcome judge(List<Facts> read, Map<String, Facts> named) {
    Verdicts verdicts = begin(read, named);
    verdicts.judgeAll();
    return verdicts.outcome();
  }

  @Override
  public Verdicts begin(List<Facts> read, Map<String, Facts> named) {
    Case all =
        meaning
            .map(told -> Case.of(knowledge, setup.issuers(), read, named, infers, told))
            .orElseGet(() -> Case.of(knowledge, setup.issuers(), read, named, infers));
    return new Verdicts(rules, setup.folders()::inside, all);
  }

  @Override
  public Outcome suppress(
      Outcome outcome, Suppressions suppressions, LocalDate today, List<String> paths) {
    Suppressions.Applied applied =
        suppressions.apply(outcome.findings(), today, paths, rules.asked());
    Linted looked = SuppressionJudge.judge(rules.linter(), applied.remarkable());
    return new Outcome(
        Stream.concat(applied.kept().stream(), looked.findings().stream()).sorted().toList(),
        applied.suppressed(),
        Stream.concat(
                outcome.failures().stream(), looked.failures().stream().map(RuleFailure::asFailure))
            .toList(),
        outcome.summary());
  }
}
