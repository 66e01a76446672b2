package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Configured;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.lint.Examples;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.SuppressionJudge;
import dev.subclaim.report.Escapes;
import dev.subclaim.rule.Case;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.SuppressionFact;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs the examples of rule pages: lints the files of one together, with one rule. A {@code
 * subclaim.yaml} among them configures it, a {@code subclaim-suppressions.yaml} suppresses.
 *
 * @param rulebook every rule there is
 * @param issuers whose tokens are known
 */
record ExampleRun(Rulebook rulebook, Issuers issuers) {
  private static final Role ROLE =
      new Role(
          "web-deploy",
          Optional.empty(),
          Optional.of("web-deploy"),
          Optional.empty(),
          Optional.empty());

  /** What the examples of a rule's page get wrong, with their places. */
  List<String> mismatches(Rule rule) {
    return Examples.mismatches(rule, this::lint);
  }

  /**
   * What one rule finds in the files of an example.
   *
   * @throws Unusable when the configuration among them has a mistake, or the rule breaks
   */
  List<Finding> lint(List<SourceText> files, Rule rule) {
    Setup setup = Setup.of(configuration(files), issuers);
    List<Facts> facts =
        files.stream()
            .filter(file -> !file.path().equals(ConfigurationFile.NAME))
            .filter(file -> !file.path().equals(SuppressionJudge.EXAMPLE))
            .map(file -> named(Intake.read(file)))
            .toList();
    Map<String, Facts> named = new TreeMap<>();
    facts.forEach(file -> named.put(file.source().path(), file));
    if (rule.type().name().equals(SuppressionFact.TYPE.name())) {
      Knowledge knowledge = new Knowledge(setup.issuers(), setup.configuration());
      Case all = Case.of(knowledge, setup.issuers(), facts, named, true);
      return SuppressionJudge.example(rulebook.rules(), rule, files, all.dossiers());
    }
    Outcome outcome = RuleJudge.of(rulebook, setup, rule).judge(facts, named);
    outcome.failures().stream().findFirst().ifPresent(failure -> broken(rule, failure.message()));
    return outcome.findings();
  }

  private static void broken(Rule rule, String message) {
    throw new Unusable(Escapes.value(rule.page().source().path() + ": " + message));
  }

  private Configuration configuration(List<SourceText> files) {
    Optional<Configured> configured =
        files.stream()
            .filter(file -> file.path().equals(ConfigurationFile.NAME))
            .findFirst()
            .map(file -> ConfigurationReader.read(file, issuers));
    configured.ifPresent(read -> Unusable.unlessEmpty(read.problems()));
    return configured.map(Configured::configuration).orElse(Configuration.NONE);
  }

  /** A bare policy tells no role; in examples it is the policy of one with this name. */
  private static Facts named(Facts facts) {
    List<RolePolicy> policies =
        facts.policies().stream()
            .map(
                p ->
                    p.role().id().isPresent() ? p : new RolePolicy(ROLE, p.policy(), p.container()))
            .toList();
    return facts.with(policies);
  }
}
