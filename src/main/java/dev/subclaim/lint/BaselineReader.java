package dev.subclaim.lint;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Reads a baseline file. */
public final class BaselineReader {
  /** The published schema of the file, as a shipped resource. */
  public static final String SCHEMA = "schemas/baseline.schema.json";

  private BaselineReader() {}

  /**
   * What a baseline file says.
   *
   * @param baseline empty when there are problems
   * @param problems everything wrong with the file
   */
  public record Read(Baseline baseline, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the file; any problem in it makes it say nothing. */
  public static Read read(SourceText source) {
    Document document = Documents.read(source);
    if (!document.problems().isEmpty()) {
      return new Read(new Baseline(List.of()), document.problems());
    }
    if (document.roots().size() != 1) {
      Problem none =
          new Problem(
              Schemas.INVALID_CONFIGURATION,
              "not one JSON object",
              source.span(0, 0),
              Pointer.ROOT,
              Optional.empty());
      return new Read(new Baseline(List.of()), List.of(none));
    }
    List<Problem> problems = Schemas.check(document.roots().get(0), SCHEMA);
    return problems.isEmpty()
        ? new Read(baseline(document.roots().get(0)), List.of())
        : new Read(new Baseline(List.of()), problems);
  }

  private static Baseline baseline(Tree root) {
    Tree.Sequence findings = (Tree.Sequence) ((Tree.Mapping) root).get("findings").orElseThrow();
    return new Baseline(findings.items().stream().map(BaselineReader::entry).toList());
  }

  private static Baseline.Entry entry(Tree item) {
    Tree.Mapping entry = (Tree.Mapping) item;
    return new Baseline.Entry(
        text(entry, "fingerprint").orElseThrow(),
        text(entry, "rule").orElseThrow(),
        text(entry, "path").orElseThrow(),
        text(entry, "role"),
        Integer.parseInt(text(entry, "count").orElse("1")));
  }

  private static Optional<String> text(Tree.Mapping entry, String name) {
    return entry
        .get(name)
        .filter(value -> value instanceof Tree.Scalar scalar && scalar.type() != Tree.Type.NULL)
        .map(value -> ((Tree.Scalar) value).text());
  }
}
