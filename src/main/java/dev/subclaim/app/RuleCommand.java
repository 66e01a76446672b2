package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.lint.Examples;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.SuppressionJudge;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.RuleList;
import dev.subclaim.rule.Dossier;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.SuppressionFact;
import dev.subclaim.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command {@code rules}: the catalogue, and the examples of a team's own pages. */
public final class RuleCommand {
  private static final Role ROLE =
      new Role(
          "web-deploy",
          Optional.empty(),
          Optional.of("web-deploy"),
          Optional.empty(),
          Optional.empty());

  private RuleCommand() {}

  /** Prints every rule. */
  public static Exit list(boolean json, Face face) {
    List<RulePage> pages = Rulebook.of(face.directory()).pages();
    face.out().print(json ? RuleList.json(pages) : RuleList.text(pages));
    return Exit.CLEAN;
  }

  /** Runs the examples of the pages in a folder and compares them to the letter. */
  public static Exit test(String folder, Face face) {
    List<SourceText> pages = pages(folder, face);
    Rulebook rulebook = Rulebook.of(face.directory(), pages);
    int good = 0;
    for (SourceText page : pages) {
      Rule rule = rulebook.named(Rulebook.name(page)).orElseThrow();
      List<String> wrong =
          Examples.mismatches(rule, (files, tested) -> lint(rulebook, files, tested));
      wrong.forEach(text -> text.lines().map(Escapes::line).forEach(face.out()::println));
      good += wrong.isEmpty() ? 1 : 0;
    }
    face.out().println(good + " of " + pages.size() + " pages keep their word");
    return good == pages.size() ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static List<SourceText> pages(String folder, Face face) {
    Path path = face.directory().resolve(folder);
    List<SourceText> pages = Files.isDirectory(path) ? Rulebook.pages(path) : List.of();
    if (pages.isEmpty()) {
      throw new Unusable("no rule page (*.md) in `" + Escapes.value(folder) + "`");
    }
    return pages;
  }

  /** Lints the files of an example together; a {@code subclaim.yaml} among them configures it. */
  static List<Finding> lint(Rulebook rulebook, List<SourceText> files, Rule rule) {
    Configuration configuration = Configuration.NONE;
    for (SourceText file : files) {
      if (file.path().equals(ConfigurationFile.NAME)) {
        configuration = ConfigurationReader.read(file).configuration();
      }
    }
    List<Facts> facts =
        files.stream()
            .filter(f -> !f.path().equals(ConfigurationFile.NAME))
            .map(file -> named(Intake.read(file)))
            .toList();
    Setup setup = Setup.of(configuration);
    return rule.type().name().equals(SuppressionFact.TYPE.name())
        ? suppressions(rulebook, files, rule, facts, setup)
        : RuleJudge.of(rulebook, setup, rule).judge(facts).findings();
  }

  private static List<Finding> suppressions(
      Rulebook rulebook, List<SourceText> files, Rule rule, List<Facts> facts, Setup setup) {
    Knowledge knowledge = new Knowledge(setup.issuers(), setup.configuration());
    List<Dossier> dossiers =
        facts.stream().flatMap(f -> PolicyFacts.of(f, knowledge).stream()).toList();
    return SuppressionJudge.example(rulebook.rules(), rule, files, dossiers);
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
