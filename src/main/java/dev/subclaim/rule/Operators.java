package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/** Compiles comparisons and arithmetic. */
final class Operators {
  private static final Set<Type> ORDERED = Set.of(Type.Simple.NUMBER, Type.Simple.DURATION);

  private Operators() {}

  static Typed compile(Node.Binary node, Typed left, Typed right) {
    return switch (node.operator()) {
      case "==" -> equal(node, left, right, Truth.YES);
      case "!=" -> equal(node, left, right, Truth.NO);
      case "in" -> in(node, left, right);
      case "<" -> order(node, left, right, c -> c < 0);
      case "<=" -> order(node, left, right, c -> c <= 0);
      case ">" -> order(node, left, right, c -> c > 0);
      case ">=" -> order(node, left, right, c -> c >= 0);
      default -> arithmetic(node, left, right);
    };
  }

  /** Refuses a type that is not the expected one. */
  static void requireSame(Type expected, Type found, Node.Range at) {
    if (!expected.equals(found)) {
      throw new ExpressionError(
          "expected a " + expected.title() + " here, found a " + found.title(), at);
    }
  }

  private static Typed equal(Node.Binary node, Typed left, Typed right, Truth whenSame) {
    requireComparable(left.type(), node.left().at());
    requireSame(left.type(), right.type(), node.right().at());
    return compared(left, right, (a, b) -> a.equals(b) ? whenSame : whenSame.not());
  }

  private static void requireComparable(Type type, Node.Range at) {
    if (type == Type.Simple.TRUTH) {
      throw new ExpressionError("a question is not compared; use it alone, or `not`", at);
    }
    if (type instanceof Type.ListOf || type == Type.Simple.PLACE || type == Type.Simple.WITNESS) {
      throw new ExpressionError("a " + type.title() + " cannot be compared", at);
    }
  }

  private static Typed in(Node.Binary node, Typed left, Typed right) {
    if (!(right.type() instanceof Type.ListOf list)) {
      throw new ExpressionError(
          "expected a list after `in`, found a " + right.type().title(), node.right().at());
    }
    requireComparable(left.type(), node.left().at());
    requireSame(list.item(), left.type(), node.left().at());
    return compared(
        left,
        right,
        (a, b) -> {
          Items items = Items.of(b);
          return items.values().contains(a) || items.exact()
              ? Truth.of(items.values().contains(a))
              : Truth.UNKNOWN;
        });
  }

  private static Typed order(Node.Binary node, Typed left, Typed right, IntPredicate holds) {
    if (!ORDERED.contains(left.type())) {
      throw new ExpressionError(
          "only numbers and durations have an order, not a " + left.type().title(),
          node.left().at());
    }
    requireSame(left.type(), right.type(), node.right().at());
    return compared(left, right, (a, b) -> Truth.of(holds.test(compare(a, b))));
  }

  private static int compare(Object left, Object right) {
    return left instanceof Duration duration
        ? duration.compareTo((Duration) right)
        : Long.compare((Long) left, (Long) right);
  }

  private static Typed compared(Typed left, Typed right, BiFunction<Object, Object, Truth> test) {
    Code first = left.code();
    Code second = right.code();
    return new Typed(
        Type.Simple.TRUTH,
        frame -> {
          Object a = first.run(frame);
          Object b = second.run(frame);
          return a == Nothing.NOTHING || b == Nothing.NOTHING ? Truth.UNKNOWN : test.apply(a, b);
        });
  }

  private static Typed arithmetic(Node.Binary node, Typed left, Typed right) {
    String shape = left.type().title() + node.operator() + right.type().title();
    return switch (shape) {
      case "number+number" -> computed(left, right, (a, b) -> (Long) a + (Long) b);
      case "number-number" -> computed(left, right, (a, b) -> (Long) a - (Long) b);
      case "number*number" -> computed(left, right, (a, b) -> (Long) a * (Long) b);
      case "duration+duration" ->
          computed(left, right, (a, b) -> ((Duration) a).plus((Duration) b));
      case "duration-duration" ->
          computed(left, right, (a, b) -> ((Duration) a).minus((Duration) b));
      case "duration*number" ->
          computed(left, right, (a, b) -> ((Duration) a).multipliedBy((Long) b));
      case "number/number" -> computed(left, right, (a, b) -> quotient((Long) a, (Long) b));
      default ->
          throw new ExpressionError(
              "there is no "
                  + String.join(
                      " ", left.type().title(), "`" + node.operator() + "`", right.type().title()),
              node.at());
    };
  }

  private static Object quotient(long left, long right) {
    return right == 0 ? Nothing.NOTHING : (Object) Long.valueOf(left / right);
  }

  private static Typed computed(Typed left, Typed right, BiFunction<Object, Object, Object> sum) {
    Code first = left.code();
    Code second = right.code();
    return new Typed(
        left.type(),
        frame -> {
          Object a = first.run(frame);
          Object b = second.run(frame);
          return a == Nothing.NOTHING || b == Nothing.NOTHING ? Nothing.NOTHING : sum.apply(a, b);
        });
  }
}
