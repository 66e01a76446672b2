package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import java.time.Duration;
import java.util.List;

/** Checks the types of an expression and turns it into {@link Code}. */
final class Compiler {
  private final Scope scope;

  private Compiler(Scope scope) {
    this.scope = scope;
  }

  /**
   * Checks and compiles.
   *
   * @throws ExpressionError at the first mistake
   */
  static Typed compile(Node node, Scope scope) {
    return new Compiler(scope).compile(node);
  }

  private Typed compile(Node node) {
    if (node instanceof Node.Binary binary) {
      return binary(binary);
    }
    if (node instanceof Node.Not not) {
      Typed operand = truth(not.operand(), scope);
      Code code = operand.code();
      return new Typed(Type.Simple.TRUTH, frame -> code.ask(frame).not(), operand.flow().not());
    }
    if (node instanceof Node.Quantified quantified) {
      return new Typed(Type.Simple.TRUTH, Lists.quantified(quantified, scope));
    }
    if (node instanceof Node.Comprehension comprehension) {
      throw new ExpressionError(
          "`for` belongs inside count(), first() or join()", comprehension.at());
    }
    if (node instanceof Node.Function function) {
      return Functions.compile(function, scope);
    }
    if (node instanceof Node.Property || node instanceof Node.Variable) {
      return Access.compile(node, scope);
    }
    return literal(node);
  }

  private Typed binary(Node.Binary node) {
    return switch (node.operator()) {
      case "and" -> and(node);
      case "or" -> or(node);
      default ->
          Operators.compile(node, compile(node.left()).plain(), compile(node.right()).plain());
    };
  }

  private Typed and(Node.Binary node) {
    Typed left = truth(node.left(), scope);
    Typed right = truth(node.right(), scope.knowing(left.flow().unlessNo()));
    Code first = left.code();
    Code second = right.code();
    return new Typed(
        Type.Simple.TRUTH,
        frame -> {
          Truth so = first.ask(frame);
          return so == Truth.NO ? so : so.and(second.ask(frame));
        },
        left.flow().and(right.flow()));
  }

  private Typed or(Node.Binary node) {
    Typed left = truth(node.left(), scope);
    Typed right = truth(node.right(), scope.knowing(left.flow().unlessYes()));
    Code first = left.code();
    Code second = right.code();
    return new Typed(
        Type.Simple.TRUTH,
        frame -> {
          Truth so = first.ask(frame);
          return so == Truth.YES ? so : so.or(second.ask(frame));
        },
        left.flow().or(right.flow()));
  }

  /** Compiles what must be a question. */
  static Typed truth(Node node, Scope scope) {
    Typed typed = compile(node, scope).plain();
    if (typed.type() != Type.Simple.TRUTH) {
      throw new ExpressionError(
          "expected a question that is true or not, found a " + typed.type().title(), node.at());
    }
    return typed;
  }

  private Typed literal(Node node) {
    if (node instanceof Node.Text text) {
      String value = text.value();
      return new Typed(Type.Simple.TEXT, frame -> value);
    }
    if (node instanceof Node.Number number) {
      Long value = number.value();
      return new Typed(Type.Simple.NUMBER, frame -> value);
    }
    if (node instanceof Node.Time time) {
      Duration value = time.value();
      return new Typed(Type.Simple.DURATION, frame -> value);
    }
    return list((Node.Items) node);
  }

  private Typed list(Node.Items node) {
    List<Typed> items = node.items().stream().map(item -> compile(item).plain()).toList();
    if (items.isEmpty()) {
      throw new ExpressionError("a list needs at least one item", node.at());
    }
    Type type = items.get(0).type();
    for (int i = 1; i < items.size(); i++) {
      Operators.requireSame(type, items.get(i).type(), node.items().get(i).at());
    }
    List<Code> codes = items.stream().map(Typed::code).toList();
    Code code = frame -> new Items(codes.stream().map(c -> c.run(frame)).toList(), true);
    return new Typed(new Type.ListOf(type), code);
  }
}
