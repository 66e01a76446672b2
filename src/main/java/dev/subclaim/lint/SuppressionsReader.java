package dev.subclaim.lint;

import dev.subclaim.rule.Place;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Nearest;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a suppressions file. A mistake in it is never passed over. */
public final class SuppressionsReader {
  /** The published schema of the file, as a shipped resource. */
  public static final String SCHEMA = "schemas/suppressions.schema.json";

  private final Map<String, Severity> rules = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private SuppressionsReader(Collection<Rule> rules) {
    rules.forEach(rule -> this.rules.put(rule.name(), rule.page().severity()));
  }

  /**
   * What a suppressions file says.
   *
   * @param suppressions none when there are problems
   * @param problems everything wrong with the file
   */
  public record Read(Suppressions suppressions, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the file; {@code rules} are all there are. */
  public static Read read(SourceText source, Collection<Rule> rules) {
    Document document = Documents.read(source);
    List<Problem> problems = new ArrayList<>(document.problems());
    if (problems.isEmpty()) {
      document.roots().forEach(root -> problems.addAll(Schemas.check(root, SCHEMA)));
    }
    return problems.isEmpty()
        ? new SuppressionsReader(rules).read(document)
        : new Read(Suppressions.NONE, problems);
  }

  private Read read(Document document) {
    List<Suppression> entries = new ArrayList<>();
    for (Tree root : document.roots()) {
      Tree list = ((Tree.Mapping) root).get("suppressions").orElseThrow();
      ((Tree.Sequence) list).items().forEach(item -> entries.add(entry((Tree.Mapping) item)));
    }
    return problems.isEmpty()
        ? new Read(new Suppressions(entries), List.of())
        : new Read(Suppressions.NONE, problems);
  }

  private Suppression entry(Tree.Mapping entry) {
    Tree.Scalar rule = (Tree.Scalar) entry.get("rule").orElseThrow();
    Tree.Mapping match = (Tree.Mapping) entry.get("match").orElseThrow();
    Optional<LocalDate> expires = entry.get("expires").flatMap(this::day);
    known(rule);
    if (rules.get(rule.text()) == Severity.ERROR && entry.get("expires").isEmpty()) {
      wrong("`" + rule.text() + "` is an error: its suppression needs `expires`", rule);
    }
    return new Suppression(
        text(entry, "id").orElseThrow(),
        rule.text(),
        text(match, "path"),
        text(match, "role"),
        text(match, "sid"),
        text(entry, "reason").orElseThrow(),
        expires,
        Place.of(rule));
  }

  private void known(Tree.Scalar rule) {
    if (!rules.containsKey(rule.text())) {
      String hint =
          Nearest.of(rule.text(), rules.keySet())
              .map(n -> "; did you mean `" + n + "`?")
              .orElse("");
      wrong("there is no rule `" + rule.text() + "`" + hint, rule);
    }
  }

  private Optional<LocalDate> day(Tree value) {
    try {
      return Optional.of(LocalDate.parse(((Tree.Scalar) value).text()));
    } catch (DateTimeException e) {
      wrong("`" + ((Tree.Scalar) value).text() + "` is no day of the calendar", value);
      return Optional.empty();
    }
  }

  private void wrong(String message, Tree at) {
    problems.add(Problem.of(Schemas.INVALID_CONFIGURATION, message, at));
  }

  private static Optional<String> text(Tree.Mapping mapping, String name) {
    return mapping.get(name).map(value -> ((Tree.Scalar) value).text());
  }
}
