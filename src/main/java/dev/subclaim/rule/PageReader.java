package dev.subclaim.rule;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Markdown to {@link RulePage}; the expressions are compiled later. */
final class PageReader {
  /** The kind of every problem with a page. */
  static final String KIND = "invalid-rule-page";

  private static final String SCHEMA = "schemas/rule-page.schema.json";

  private static final int LONGEST = 500_000;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private PageReader() {}

  /**
   * What reading a page gave.
   *
   * @param page the page; empty when it cannot be used
   * @param problems everything wrong with it
   */
  record Read(Optional<RulePage> page, List<Problem> problems) {}

  /** Reads a page; its name is its file's. */
  static Read read(SourceText source) {
    return read(source, front -> List.of());
  }

  /** Reads a shipped page, or takes its front matter as the build prepared it. */
  static Read readPrepared(PageSource source, Prepared prepared) {
    return prepared
        .front(source)
        .map(front -> read(name(source.path()), source, new FrontMatter(front)))
        .orElseGet(() -> read(source.text()));
  }

  /** Reads a page that must fit the published schema. */
  static Read readChecked(SourceText source) {
    return read(source, front -> Schemas.check(front, SCHEMA, KIND));
  }

  private static Read read(SourceText source, Function<Tree, List<Problem>> check) {
    String name = name(source.path());
    if (source.content().length() > LONGEST) {
      return broken("a rule page is longer than " + LONGEST + " characters", source);
    }
    if (!NAME.matcher(name).matches()) {
      return broken("`" + name + "` is no rule name: small letters and hyphens", source);
    }
    Optional<SourceText> front = PageText.front(source);
    if (front.isEmpty()) {
      return broken("a rule page begins with front matter between two lines `---`", source);
    }
    Document document = Documents.read(front.get());
    if (!document.problems().isEmpty()) {
      return new Read(Optional.empty(), document.problems());
    }
    if (document.roots().size() == 1 && document.roots().get(0) instanceof Tree.Mapping mapping) {
      List<Problem> misfits = check.apply(mapping);
      return misfits.isEmpty()
          ? read(name, PageSource.of(source), new FrontMatter(mapping))
          : new Read(Optional.empty(), misfits);
    }
    return broken("the front matter must be names with values", source);
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
  }

  private static Read broken(String message, SourceText source) {
    Span start = source.span(0, 0);
    Problem problem = new Problem(KIND, message, start, Pointer.ROOT, Optional.empty());
    return new Read(Optional.empty(), List.of(problem));
  }

  private static Read read(String name, PageSource source, FrontMatter front) {
    Severity severity = front.severity();
    Optional<Tree.Scalar> on = front.required("on");
    Optional<Tree.Scalar> message = front.required("message");
    String since = front.required("since").map(Tree.Scalar::text).orElse("");
    if (on.isEmpty() || message.isEmpty()) {
      return new Read(Optional.empty(), front.problems());
    }
    RulePage page =
        new RulePage(
            name,
            source,
            severity,
            since,
            front.text("security-severity").map(Tree.Scalar::text),
            front.words("tags"),
            front.words("cwe"),
            clauses(on.get(), message.get(), front),
            front.texts("yields-to"),
            front.unknownIsSilent(),
            front.options(),
            FixReader.read(front));
    List<Problem> problems = front.problems();
    return new Read(problems.isEmpty() ? Optional.of(page) : Optional.empty(), problems);
  }

  private static Clauses clauses(Tree.Scalar on, Tree.Scalar message, FrontMatter front) {
    return new Clauses(
        on,
        front.text("when"),
        front.text("at"),
        front.text("label"),
        message,
        front.text("help"),
        front.text("witness"),
        front.texts("notes"),
        front.related());
  }
}
