package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Compiles variables and properties, and refuses optional ones that nothing guards. */
final class Access {
  private Access() {}

  static Typed compile(Node node, Scope scope) {
    if (node instanceof Node.Variable variable) {
      return variable(variable, scope);
    }
    Node.Property property = (Node.Property) node;
    if (property.target() instanceof Node.Variable variable && variable.name().equals("option")) {
      return option(property, scope);
    }
    if (property.name().equals("known")) {
      return known(property, scope);
    }
    Typed target = Compiler.compile(property.target(), scope);
    if (property.name().equals("at") && property.arguments().isEmpty()) {
      return place(property, target);
    }
    if (target.type() instanceof Type.FactNamed fact) {
      return guarded(property, scope, target, scope.vocabulary().declared(fact));
    }
    return Functions.method(property, target.plain(), scope);
  }

  private static Typed variable(Node.Variable node, Scope scope) {
    Scope.Variable variable =
        scope
            .variable(node.name())
            .orElseThrow(
                () ->
                    new ExpressionError(
                        "nothing here is called `"
                            + node.name()
                            + "`"
                            + Hint.meant(node.name(), scope.names()),
                        node.at()));
    int slot = variable.slot();
    return new Typed(variable.type(), frame -> frame.get(slot));
  }

  private static Typed option(Node.Property node, Scope scope) {
    Object value = optionValue(node, scope);
    return new Typed(Options.type(value), frame -> value);
  }

  private static Object optionValue(Node.Property node, Scope scope) {
    return scope
        .option(node.name())
        .orElseThrow(
            () ->
                new ExpressionError(
                    "the page declares no option `"
                        + node.name()
                        + "`"
                        + Hint.meant(node.name(), scope.options().keySet()),
                    node.nameAt()));
  }

  /** The place of a fact or of a located value. */
  private static Typed place(Node.Property node, Typed target) {
    Typed found = placeOf(target);
    if (found.type() != Type.Simple.PLACE) {
      throw new ExpressionError("a " + target.type().title() + " has no place", node.at());
    }
    return found;
  }

  /** The place that a value stands for where a place is wanted; else the value itself. */
  static Typed placeOf(Typed value) {
    Code code = value.code();
    if (value.type() instanceof Type.FactNamed) {
      return new Typed(
          Type.Simple.PLACE,
          frame -> code.run(frame) instanceof Fact fact ? fact.origin().at() : Nothing.NOTHING);
    }
    if (value.type() instanceof Type.LocatedAs) {
      return new Typed(
          Type.Simple.PLACE,
          frame -> code.run(frame) instanceof Located located ? located.at() : Nothing.NOTHING);
    }
    return value;
  }

  /** {@code path.known}: whether an optional property is present. */
  private static Typed known(Node.Property node, Scope scope) {
    if (node.target() instanceof Node.Property asked) {
      Typed target = Compiler.compile(asked.target(), scope);
      if (target.type() instanceof Type.FactNamed fact) {
        Property property = property(asked, scope.vocabulary().declared(fact));
        if (property.optional()) {
          Code raw = read(property, target.code(), argument(asked, property, scope));
          return new Typed(
              Type.Simple.TRUTH,
              frame ->
                  raw.run(frame) instanceof Optional<?> o ? Truth.of(o.isPresent()) : Truth.UNKNOWN,
              new Typed.Flow(Set.of(path(asked)), Set.of()));
        }
      }
    }
    throw new ExpressionError(
        "`" + path(node.target()) + "` is never missing; leave `.known` out", node.at());
  }

  private static Typed guarded(Node.Property node, Scope scope, Typed target, FactType<?> type) {
    Property property = property(node, type);
    Code raw = read(property, target.code(), argument(node, property, scope));
    if (!property.optional()) {
      return new Typed(property.type(), raw);
    }
    String path = path(node);
    if (!scope.known().contains(path)) {
      throw new ExpressionError(
          "`" + path + "` can be missing; ask `" + path + ".known and ...` first", node.at());
    }
    return new Typed(
        property.type(),
        frame -> raw.run(frame) instanceof Optional<?> o ? o.orElseThrow() : Nothing.NOTHING);
  }

  private static Property property(Node.Property node, FactType<?> type) {
    return type.property(node.name())
        .orElseThrow(
            () ->
                new ExpressionError(
                    "a `"
                        + type.name()
                        + "` has no `"
                        + node.name()
                        + "`"
                        + Hint.meant(node.name(), Property.names(type.properties())),
                    node.nameAt()));
  }

  private static List<String> argument(Node.Property node, Property property, Scope scope) {
    List<Node> given = node.arguments().orElse(List.of());
    return switch (property.argument()) {
      case NONE -> {
        if (node.arguments().isPresent()) {
          throw new ExpressionError("`" + node.name() + "` takes no argument", node.nameAt());
        }
        yield List.of();
      }
      case TEXT -> List.of(literal(node, given));
      case TEXTS -> texts(node, given, scope);
    };
  }

  private static String literal(Node.Property node, List<Node> given) {
    if (given.size() == 1 && given.get(0) instanceof Node.Text text) {
      return text.value();
    }
    throw new ExpressionError(
        "`" + node.name() + "` takes one literal text, as in " + node.name() + "(\"sub\")",
        node.nameAt());
  }

  /** A literal list of texts, or an option that is one: known when the page is compiled. */
  private static List<String> texts(Node.Property node, List<Node> given, Scope scope) {
    if (given.size() == 1 && given.get(0) instanceof Node.Items list) {
      return list.items().stream().map(item -> literal(node, List.of(item))).toList();
    }
    if (given.size() == 1
        && given.get(0) instanceof Node.Property asked
        && asked.target() instanceof Node.Variable variable
        && variable.name().equals("option")
        && optionValue(asked, scope) instanceof List<?> texts) {
      return texts.stream().map(String.class::cast).toList();
    }
    throw new ExpressionError(
        "`" + node.name() + "` takes a list of texts: an option, or as in [\"a\", \"b\"]",
        node.nameAt());
  }

  private static Code read(Property property, Code target, List<String> argument) {
    BiFunction<Fact, List<String>, Object> reader = property.reader();
    if (property.type() != Type.Simple.TRUTH || property.optional()) {
      return frame ->
          target.run(frame) instanceof Fact fact ? reader.apply(fact, argument) : Nothing.NOTHING;
    }
    return frame -> {
      if (!(target.run(frame) instanceof Fact fact)) {
        return Truth.UNKNOWN;
      }
      Object answer = reader.apply(fact, argument);
      if (answer == Truth.UNKNOWN) {
        frame.met(fact, property);
      }
      return answer;
    };
  }

  /** How an access is written, which is what guards go by. */
  private static String path(Node node) {
    if (node instanceof Node.Property property) {
      String arguments = property.arguments().map(Access::arguments).orElse("");
      return path(property.target()) + "." + property.name() + arguments;
    }
    if (node instanceof Node.Function function) {
      return function.name() + arguments(function.arguments());
    }
    if (node instanceof Node.Variable variable) {
      return variable.name();
    }
    // Anything else counts as guarded nowhere but here.
    return node instanceof Node.Text text ? "\"" + text.value() + "\"" : node.at().toString();
  }

  private static String arguments(List<Node> given) {
    return "(" + String.join(", ", given.stream().map(Access::path).toList()) + ")";
  }
}
