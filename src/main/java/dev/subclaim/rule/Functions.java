package dev.subclaim.rule;

import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import java.util.List;
import java.util.function.Predicate;

/** Compiles functions on lists and methods of texts. */
final class Functions {
  /** Longer texts are not compared with patterns: nobody meant them, and it would take long. */
  private static final int LONGEST = 20_000;

  private static final List<String> ON_LISTS = List.of("count", "first", "join");
  private static final List<String> ON_TEXTS = List.of("matches", "startsWith", "endsWith");

  private Functions() {}

  /** {@code count(list)}, {@code first(list)}, {@code join(list, separator)}. */
  static Typed compile(Node.Function node, Scope scope) {
    if (!ON_LISTS.contains(node.name())) {
      throw new ExpressionError(
          "there is no function `" + node.name() + "`" + Hint.meant(node.name(), ON_LISTS),
          node.at());
    }
    if (node.arguments().isEmpty()) {
      throw new ExpressionError("`" + node.name() + "` needs a list", node.at());
    }
    Typed list = Lists.list(node.arguments().get(0), scope);
    if (node.name().equals("join")) {
      return join(node, list);
    }
    if (node.arguments().size() > 1) {
      throw new ExpressionError("`" + node.name() + "` takes one list alone", node.at());
    }
    return node.name().equals("count") ? count(list) : first(list, node);
  }

  private static Typed count(Typed list) {
    Code code = list.code();
    return new Typed(
        Type.Simple.NUMBER,
        frame -> {
          Items items = Items.orNone(code.run(frame));
          return items.exact() ? (Object) (long) items.values().size() : Nothing.NOTHING;
        });
  }

  private static Typed first(Typed list, Node.Function node) {
    Code code = list.code();
    return new Typed(
        Lists.itemType(list, node.at()),
        frame -> {
          List<?> values = Items.orNone(code.run(frame)).values();
          return values.isEmpty() ? Nothing.NOTHING : values.get(0);
        });
  }

  private static Typed join(Node.Function node, Typed list) {
    Type item = Lists.itemType(list, node.at());
    Rendering.requireShown(item, node.at());
    String separator = separator(node);
    Code code = list.code();
    return new Typed(
        Type.Simple.TEXT,
        frame -> {
          Object value = code.run(frame);
          return value == Nothing.NOTHING
              ? value
              : Rendering.join(Items.of(value).values(), separator);
        });
  }

  private static String separator(Node.Function node) {
    if (node.arguments().size() == 1) {
      return ", ";
    }
    if (node.arguments().size() == 2 && node.arguments().get(1) instanceof Node.Text text) {
      return text.value();
    }
    throw new ExpressionError("`join` takes a list and a literal text to put between", node.at());
  }

  /** {@code text.matches(glob)} and its like; the argument is a literal. */
  static Typed method(Node.Property node, Typed target, Scope scope) {
    if (target.type() != Type.Simple.TEXT) {
      throw new ExpressionError(
          "a " + target.type().title() + " has no `" + node.name() + "`", node.nameAt());
    }
    if (!ON_TEXTS.contains(node.name())) {
      throw new ExpressionError(
          "a text has no `" + node.name() + "`" + Hint.meant(node.name(), ON_TEXTS), node.nameAt());
    }
    Predicate<String> test = test(node.name(), argument(node));
    Code code = target.code();
    return new Typed(
        Type.Simple.TRUTH,
        frame -> {
          Object value = code.run(frame);
          boolean tried = value instanceof String text && text.length() <= LONGEST;
          return tried ? Truth.of(test.test((String) value)) : Truth.UNKNOWN;
        });
  }

  private static String argument(Node.Property node) {
    List<Node> given = node.arguments().orElse(List.of());
    if (given.size() == 1 && given.get(0) instanceof Node.Text text) {
      return text.value();
    }
    throw new ExpressionError(
        "`" + node.name() + "` takes one literal text, as in " + node.name() + "(\"web*\")",
        node.nameAt());
  }

  private static Predicate<String> test(String name, String argument) {
    return switch (name) {
      case "startsWith" -> text -> text.startsWith(argument);
      case "endsWith" -> text -> text.endsWith(argument);
      default -> Pattern.like(argument)::matches;
    };
  }
}
