package dev.subclaim.lint;

import dev.subclaim.rule.Dossier;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.SuppressionFact;
import dev.subclaim.source.SourceText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Asks rules about suppressions, which is possible only after every finding is known. */
public final class SuppressionJudge {
  /** The suppressions file in the examples of a page. */
  public static final String EXAMPLE = "subclaim-suppressions.yaml";

  private static final LocalDate EXAMPLE_DAY = LocalDate.of(2027, 1, 1);

  private SuppressionJudge() {}

  /** What the rules say of suppressions that took nothing out. */
  public static Linted judge(Linter linter, List<SuppressionFact> idle) {
    List<Dossier> dossiers =
        idle.stream()
            .map(
                fact ->
                    Dossier.of(fact.origin().at().span().path())
                        .with(SuppressionFact.TYPE, List.of(fact)))
            .toList();
    return linter.lint(dossiers);
  }

  /**
   * What one rule says of the suppressions in an example, on the first of January 2027.
   *
   * @param files of the example; without a suppressions file there is nothing to say
   * @param dossiers of the other files
   */
  public static List<Finding> example(
      Collection<Rule> rules, Rule rule, List<SourceText> files, List<Dossier> dossiers) {
    List<Finding> all = Linter.of(rules).lint(dossiers).findings();
    List<String> paths = files.stream().map(SourceText::path).toList();
    List<String> names = rules.stream().map(Rule::name).toList();
    return files.stream()
        .filter(file -> file.path().equals(EXAMPLE))
        .map(file -> SuppressionsReader.read(file, rules).suppressions())
        .map(said -> said.apply(all, EXAMPLE_DAY, paths, names).idle())
        .flatMap(idle -> judge(Linter.of(rules, List.of(rule)), idle).findings().stream())
        .toList();
  }
}
