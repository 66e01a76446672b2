package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Works out the functions and interpolations of a Pulumi program in YAML as far as the program
 * itself tells what comes out: configuration values are their defaults, and what only an update can
 * tell stays unknown.
 */
final class PulumiValues {
  private static final String LATER = "known after the update";
  private static final String FUNCTIONS = "worked out by a function";
  private static final String FUNCTION = "fn::";
  private static final int STEPS = 100_000;
  private static final int DEPTH = 60;

  private final PulumiNames names;
  private final PulumiScope scope;
  private final Effort effort;

  PulumiValues(PulumiScope scope) {
    this(scope, new Effort(STEPS, DEPTH));
  }

  private PulumiValues(PulumiScope scope, Effort effort) {
    this.scope = scope;
    this.effort = effort;
    this.names = new PulumiNames(scope, this);
  }

  /** The inside of a component that a resource is one of; the work counts together. */
  Optional<PulumiValues> inside(Tree.Mapping instance) {
    return scope.inside(instance, this::resolve).map(s -> new PulumiValues(s, effort));
  }

  /** The inside of a component of which nothing but the defaults of its inputs is told. */
  PulumiValues component(Tree.Mapping component) {
    return new PulumiValues(new PulumiScope(scope.program(), component, Map.of()), effort);
  }

  /** What the values belong to. */
  PulumiScope scope() {
    return scope;
  }

  /** The value with its functions worked out; what is not known is {@link Tree.Unknown}. */
  Tree resolve(Tree value) {
    if (!effort.begin()) {
      return unknown("too intricate to be worked out", value);
    }
    Tree resolved = told(value);
    effort.end();
    return resolved;
  }

  private Tree told(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return scalar.type() == Tree.Type.STRING && scalar.text().contains("${")
          ? text(scalar)
          : value;
    }
    if (value instanceof Tree.Sequence list) {
      List<Tree> items = new ArrayList<>();
      list.items().forEach(item -> items.add(resolve(item)));
      return new Tree.Sequence(items, list.span(), list.pointer(), list.tag());
    }
    if (value instanceof Tree.Mapping mapping) {
      Optional<Tree.Member> call =
          mapping.members().size() == 1 ? mapping.members().stream().findFirst() : Optional.empty();
      return call.filter(c -> isFunction(c.key().text()))
          .map(c -> call(c, mapping))
          .orElseGet(() -> members(mapping));
    }
    return value;
  }

  private Tree members(Tree.Mapping mapping) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : mapping.members()) {
      Tree key = told(member.key());
      Tree.Scalar name = key instanceof Tree.Scalar scalar ? scalar : member.key();
      members.add(new Tree.Member(name, resolve(member.value())));
    }
    return new Tree.Mapping(members, mapping.span(), mapping.pointer(), mapping.tag());
  }

  private static boolean isFunction(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith(FUNCTION);
  }

  private Tree call(Tree.Member call, Tree at) {
    String name = call.key().text().substring(FUNCTION.length()).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "tojson", "secret" -> resolve(call.value());
      case "join" -> joined(call.value(), at);
      case "select" -> selected(call.value()).orElseGet(() -> unknown(FUNCTIONS, at));
      case "split" -> split(call.value(), at).orElseGet(() -> unknown(FUNCTIONS, at));
      case "readfile" -> unknown("read from a file of its own", at);
      case "invoke" -> invoked(call.value(), at);
      default ->
          name.startsWith("aws:iam") && name.endsWith("getpolicydocument")
              ? document(call.value(), at)
              : unknown(FUNCTIONS, at);
    };
  }

  /** {@code fn::invoke} names its function and its arguments; some return one value of many. */
  private Tree invoked(Tree value, Tree at) {
    if (!(value instanceof Tree.Mapping call)) {
      return unknown(FUNCTIONS, at);
    }
    boolean document =
        Loose.text(call, "function")
            .filter(f -> f.text().toLowerCase(Locale.ROOT).endsWith("getpolicydocument"))
            .isPresent();
    Optional<Tree> arguments = call.get("arguments").filter(a -> document);
    return arguments.map(a -> document(a, at)).orElseGet(() -> unknown(LATER, at));
  }

  private Tree document(Tree arguments, Tree at) {
    Tree resolved = resolve(arguments);
    Optional<Tree> policy =
        resolved instanceof Tree.Mapping mapping
            ? StatementBlocks.policy(mapping)
            : Optional.empty();
    return policy.orElseGet(() -> unknown(LATER, at));
  }

  private Optional<Tree> selected(Tree value) {
    return value instanceof Tree.Sequence arguments
            && arguments.items().size() == 2
            && resolve(arguments.items().get(0)) instanceof Tree.Scalar index
            && index.text().matches("[0-9]{1,4}")
            && resolve(arguments.items().get(1)) instanceof Tree.Sequence list
        ? list.items().stream().skip(Integer.parseInt(index.text())).findFirst()
        : Optional.empty();
  }

  private Optional<Tree> split(Tree value, Tree at) {
    return value instanceof Tree.Sequence arguments
            && arguments.items().size() == 2
            && resolve(arguments.items().get(0)) instanceof Tree.Scalar delimiter
            && resolve(arguments.items().get(1)) instanceof Tree.Scalar text
            && delimiter.holes().isEmpty()
            && text.holes().isEmpty()
            && !delimiter.text().isEmpty()
        ? Optional.of(AssembledText.split(text, delimiter.text(), at))
        : Optional.empty();
  }

  private Tree joined(Tree value, Tree at) {
    if (!(value instanceof Tree.Sequence arguments)
        || arguments.items().size() != 2
        || !(resolve(arguments.items().get(0)) instanceof Tree.Scalar delimiter)
        || !(resolve(arguments.items().get(1)) instanceof Tree.Sequence items)) {
      return unknown(FUNCTIONS, at);
    }
    AssembledText out = new AssembledText(at);
    for (int i = 0; i < items.items().size(); i++) {
      if (i > 0) {
        out.add(delimiter);
      }
      if (items.items().get(i) instanceof Tree.Scalar item) {
        out.add(item);
      } else {
        out.open("${...}", LATER, delimiter, 0, delimiter.text().length());
      }
    }
    return out.scalar();
  }

  /** A text with interpolations; one that is an interpolation as a whole may be anything. */
  private Tree text(Tree.Scalar scalar) {
    String text = scalar.text();
    if (text.startsWith("${") && text.indexOf('}') == text.length() - 1) {
      Optional<Tree> value = names.value(text.substring(2, text.length() - 1));
      if (value.isPresent() && !(value.get() instanceof Tree.Scalar)) {
        return value.get().at(scalar.pointer());
      }
    }
    AssembledText out = new AssembledText(scalar);
    int at = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
      int close = text.indexOf('}', open);
      boolean escaped = open > 0 && text.charAt(open - 1) == '$';
      if (close < 0 || escaped) {
        int end = close < 0 ? text.length() : open + 2;
        out.add(scalar, at, escaped ? open - 1 : open).add(scalar, open, end);
        at = end;
      } else {
        out.add(scalar, at, open);
        String name = text.substring(open + 2, close).strip();
        names.append(out, name, new ReferencePlace(scalar, open, close + 1));
        at = close + 1;
      }
    }
    return whole(out.add(scalar, at, text.length()).scalar());
  }

  private static Tree whole(Tree.Scalar text) {
    boolean open =
        text.holes().size() == 1
            && text.holes().get(0).start() == 0
            && text.holes().get(0).end() == text.text().length();
    return open ? unknown("`" + text.text() + "`, " + text.holes().get(0).reason(), text) : text;
  }

  private static Tree unknown(String reason, Tree at) {
    return new Tree.Unknown(reason, at.span(), at.pointer(), Optional.empty());
  }
}
