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
  private final List<Suppression> entries = new ArrayList<>();
  private final List<AcceptedChange> changes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private SuppressionsReader(Collection<Rule> rules) {
    rules.forEach(rule -> this.rules.put(rule.name(), rule.page().severity()));
  }

  /**
   * What a suppressions file says.
   *
   * @param suppressions of findings; none when there are problems
   * @param changes accepted changes; none when there are problems
   * @param problems everything wrong with the file
   */
  public record Read(
      Suppressions suppressions, List<AcceptedChange> changes, List<Problem> problems) {
    /** No file. */
    public static final Read NOTHING = wrong(List.of());

    public Read {
      changes = List.copyOf(changes);
      problems = List.copyOf(problems);
    }

    private static Read wrong(List<Problem> problems) {
      return new Read(Suppressions.NONE, List.of(), problems);
    }
  }

  /** Reads the file; {@code rules} are all there are. */
  public static Read read(SourceText source, Collection<Rule> rules) {
    Document document = Documents.read(source);
    List<Problem> problems = new ArrayList<>(document.problems());
    if (problems.isEmpty()) {
      document.roots().forEach(root -> problems.addAll(Schemas.check(root, SCHEMA)));
    }
    return problems.isEmpty() ? new SuppressionsReader(rules).read(document) : Read.wrong(problems);
  }

  private Read read(Document document) {
    for (Tree root : document.roots()) {
      Tree list = ((Tree.Mapping) root).get("suppressions").orElseThrow();
      ((Tree.Sequence) list).items().forEach(item -> entry((Tree.Mapping) item));
    }
    return problems.isEmpty()
        ? new Read(new Suppressions(entries), changes, List.of())
        : Read.wrong(problems);
  }

  private void entry(Tree.Mapping entry) {
    Tree.Scalar rule = (Tree.Scalar) entry.get("rule").orElseThrow();
    Optional<LocalDate> expires = entry.get("expires").flatMap(this::day);
    if (rule.text().equals(AcceptedChange.RULE)) {
      change(entry, rule, expires);
      return;
    }
    known(rule);
    if (rules.get(rule.text()) == Severity.ERROR && entry.get("expires").isEmpty()) {
      wrong("`" + rule.text() + "` is an error: its suppression needs `expires`", rule);
    }
    entry.get("accept").ifPresent(tree -> wrong("only the rule `wider` has `accept`", tree));
    Tree.Mapping match = (Tree.Mapping) entry.get("match").orElseThrow();
    entries.add(
        new Suppression(
            text(entry, "id").orElseThrow(),
            rule.text(),
            text(match, "path"),
            text(match, "role"),
            text(match, "sid"),
            text(entry, "reason").orElseThrow(),
            expires,
            Place.of(rule)));
  }

  private void change(Tree.Mapping entry, Tree.Scalar rule, Optional<LocalDate> expires) {
    Tree.Mapping match = (Tree.Mapping) entry.get("match").orElseThrow();
    Optional<String> accept = text(entry, "accept");
    if (accept.isEmpty() || expires.isEmpty()) {
      wrong("`wider` needs `accept`, as subclaim diff prints it, and `expires`", rule);
      return;
    }
    match.get("sid").ifPresent(tree -> wrong("`wider` is about a whole policy", tree));
    changes.add(
        new AcceptedChange(
            text(entry, "id").orElseThrow(),
            text(match, "path"),
            text(match, "role"),
            accept.get(),
            text(entry, "reason").orElseThrow(),
            expires.get()));
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
