package dev.subclaim.rule;

import dev.subclaim.policy.Statement;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something wrong with a document, as its reader saw it. */
public record ProblemFact(Problem problem, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<ProblemFact> TYPE =
      FactType.of(
              "problem",
              ProblemFact.class,
              "something wrong with a document, seen while reading it; a reader reports it")
          .text("kind", "which problem: the name of its rule", f -> f.problem.kind())
          .text("message", "what is wrong, a sentence", f -> f.problem.message())
          .optionalText("help", "what to do", f -> f.problem.help())
          .texts("meant", "what was probably meant in its place", f -> f.likely())
          .text("role", "what messages call the role", Fact::roleName)
          .keyedBy("kind");

  private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

  /** A problem of a file that belongs to no role. */
  public static ProblemFact of(Problem problem) {
    return new ProblemFact(problem, Origin.at(place(problem)));
  }

  /** A problem of a policy; the statement around it is found by its place. */
  public static ProblemFact of(Problem problem, Origin policy, List<Statement> statements) {
    Origin origin =
        statements.stream()
            .filter(statement -> inside(problem.span(), statement.tree().span()))
            .findFirst()
            .map(policy::in)
            .orElse(policy);
    return new ProblemFact(problem, origin.moved(place(problem)));
  }

  private static Place place(Problem problem) {
    return new Place(problem.span(), problem.pointer());
  }

  private static boolean inside(Span inner, Span outer) {
    return inner.text().root() == outer.text().root()
        && inner.text().rootOffset(inner.start()) >= outer.text().rootOffset(outer.start())
        && inner.text().rootOffset(inner.end()) <= outer.text().rootOffset(outer.end());
  }

  private List<String> likely() {
    return problem.meant().stream().toList();
  }

  @Override
  public Optional<String> help() {
    return problem.help();
  }

  /** Where it stands, numbers of items left out, and what stands there if that is one line. */
  @Override
  public List<String> evidence() {
    Span span = problem.span();
    String text = span.text().content().substring(span.start(), span.end()).strip();
    boolean layout = text.startsWith("{") || text.startsWith("[") || text.contains("\n");
    String path = INDEX.matcher(problem.pointer().toString()).replaceAll("/*");
    return List.of(path, layout ? "" : text);
  }
}
