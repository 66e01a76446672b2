package dev.subclaim.rule;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compiles the clauses of one page and notes every mistake with its place in the page. */
final class RuleCompiler {
  private final RulePage page;
  private final FactType<?> type;
  private final List<Problem> problems = new ArrayList<>();

  private RuleCompiler(RulePage page, FactType<?> type) {
    this.page = page;
    this.type = type;
  }

  /**
   * What compiling gave.
   *
   * @param rule empty when anything is wrong
   * @param problems everything that is wrong
   */
  record Compiled(Optional<Rule> rule, List<Problem> problems) {}

  static Compiled compile(RulePage page, Function<String, Node> parser, Vocabulary vocabulary) {
    Tree.Scalar on = page.clauses().on();
    Optional<FactType<?>> type = vocabulary.type(on.text());
    if (type.isEmpty()) {
      String message =
          "there are no facts called `"
              + on.text()
              + "`"
              + Hint.meant(on.text(), vocabulary.names());
      return new Compiled(Optional.empty(), List.of(Problem.of(PageReader.KIND, message, on)));
    }
    return new RuleCompiler(page, type.get())
        .compile(Scope.on(parser, vocabulary, type.get(), page.options()));
  }

  private Compiled compile(Scope start) {
    Optional<Tree.Scalar> written = page.clauses().when();
    Optional<Question> when = written.flatMap(text -> question(text, start));
    if (when.isPresent() || written.isEmpty()) {
      Optional<Typed> typed = when.map(Question::typed);
      Rule.Parts parts =
          parts(typed, typed.map(w -> start.knowing(w.flow().unlessNo())).orElse(start));
      if (problems.isEmpty()) {
        Rule rule = new Rule(page, type, when.flatMap(w -> key(w.node())), parts);
        return new Compiled(Optional.of(rule), List.of());
      }
    }
    return new Compiled(Optional.empty(), List.copyOf(problems));
  }

  /** The question of a page, as written and compiled. */
  private record Question(Node node, Typed typed) {}

  private Optional<Question> question(Tree.Scalar text, Scope scope) {
    return tried(
        text,
        written -> {
          Node node = scope.parse(written);
          return new Question(node, Compiler.truth(node, scope));
        });
  }

  private Rule.Parts parts(Optional<Typed> when, Scope scope) {
    Clauses clauses = page.clauses();
    Optional<Typed> at = clauses.at().flatMap(text -> place(text, scope));
    Scope inTemplates = scope.with("at", Type.Simple.PLACE, new Node.Range(0, 0));
    List<Rule.Related> related =
        clauses.related().stream().flatMap(r -> related(r, inTemplates).stream()).toList();
    Optional<Template> message = template(clauses.message(), inTemplates);
    return new Rule.Parts(
        when.map(Typed::code),
        at.map(Typed::code),
        clauses.label().flatMap(text -> template(text, inTemplates)),
        message.orElseGet(() -> Template.compile("", inTemplates)),
        clauses.help().flatMap(text -> template(text, inTemplates)),
        clauses.witness().flatMap(text -> witness(text, inTemplates)).map(Typed::code),
        clauses.notes().stream().flatMap(t -> template(t, inTemplates).stream()).toList(),
        related,
        page.fix().map(fix -> fix(fix, inTemplates)));
  }

  private FixCode fix(FixClause clause, Scope scope) {
    return new FixCode(
        clause.edit().text(),
        clause.promise(),
        clause.at().flatMap(text -> place(text, scope)).map(Typed::code),
        clause.to().flatMap(text -> texts(text, scope)).map(Typed::code),
        clause.under().flatMap(text -> template(text, scope)),
        clause.key().flatMap(text -> template(text, scope)));
  }

  private Optional<Typed> texts(Tree.Scalar text, Scope scope) {
    Optional<Typed> found = tried(text, t -> Compiler.compile(scope.parse(t), scope).plain());
    if (found.isPresent() && !FixCode.isText(found.get().type())) {
      String title = found.get().type().title();
      String message = "expected a text or a list of texts here, found a " + title;
      problems.add(Problem.of(PageReader.KIND, message, text));
    }
    return found;
  }

  private Optional<Rule.Related> related(Clauses.Related written, Scope scope) {
    Optional<Typed> at = place(written.at(), scope);
    Optional<Template> label = template(written.label(), scope);
    return at.flatMap(place -> label.map(text -> new Rule.Related(place.code(), text)));
  }

  private Optional<Typed> place(Tree.Scalar text, Scope scope) {
    return tried(text, t -> Access.placeOf(Compiler.compile(scope.parse(t), scope)))
        .filter(found -> isA(found, Type.Simple.PLACE, text));
  }

  private Optional<Typed> witness(Tree.Scalar text, Scope scope) {
    return tried(text, t -> Compiler.compile(scope.parse(t), scope))
        .filter(found -> isA(found, Type.Simple.WITNESS, text));
  }

  private boolean isA(Typed found, Type wanted, Tree.Scalar text) {
    boolean is = found.type() == wanted;
    if (!is) {
      String message = "expected a " + wanted.title() + " here, found a " + found.type().title();
      problems.add(Problem.of(PageReader.KIND, message, text));
    }
    return is;
  }

  private Optional<Template> template(Tree.Scalar text, Scope scope) {
    return tried(text, t -> Template.compile(t, scope));
  }

  private <T> Optional<T> tried(Tree.Scalar text, Function<String, T> compile) {
    try {
      return Optional.of(compile.apply(text.text()));
    } catch (ExpressionError e) {
      note(e, text);
      return Optional.empty();
    }
  }

  private void note(ExpressionError error, Tree.Scalar text) {
    problems.add(
        new Problem(
            PageReader.KIND,
            error.reason(),
            text.part(error.at().start(), error.at().end()),
            text.pointer(),
            Optional.empty()));
  }

  /** The literal that the type's key must equal for the question to hold. */
  private Optional<String> key(Node node) {
    if (node instanceof Node.Binary binary && binary.operator().equals("and")) {
      return key(binary.left()).or(() -> key(binary.right()));
    }
    boolean compared =
        node instanceof Node.Binary binary
            && binary.operator().equals("==")
            && binary.left() instanceof Node.Property property
            && property.target() instanceof Node.Variable variable
            && variable.name().equals(type.name())
            && type.key().equals(Optional.of(property.name()));
    return compared && ((Node.Binary) node).right() instanceof Node.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }
}
