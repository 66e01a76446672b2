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

  /** What the rules say of suppressions that a person should look at. */
  public static Linted judge(Linter linter, List<SuppressionFact> facts) {
    List<Dossier> dossiers =
        facts.stream()
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
   * @param files of the example; they are accepted in its suppressions file and in comments
   * @param dossiers of the other files
   */
  public static List<Finding> example(
      Collection<Rule> rules, Rule rule, List<SourceText> files, List<Dossier> dossiers) {
    List<Finding> all = Linter.of(rules).lint(dossiers).findings();
    List<String> paths = files.stream().map(SourceText::path).toList();
    List<String> names = rules.stream().map(Rule::name).toList();
    Suppressions said = IgnoreComments.read(files, rules, comment -> true).suppressions();
    for (SourceText file : files) {
      if (file.path().equals(EXAMPLE)) {
        said = said.and(SuppressionsReader.read(file, rules).suppressions());
      }
    }
    Suppressions.Applied applied = said.apply(all, EXAMPLE_DAY, paths, names);
    return judge(Linter.of(rules, List.of(rule)), applied.remarkable()).findings();
  }
}
