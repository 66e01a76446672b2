package dev.subclaim.rule;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parsed expressions as JSON lists, a word for the kind of node first; places are left out. */
final class NodeText {
  private static final Node.Range NOWHERE = new Node.Range(0, 0);

  private NodeText() {}

  /** A node as lists and texts. */
  static List<Object> write(Node node) {
    if (node instanceof Node.Text text) {
      return List.of("text", text.value());
    }
    if (node instanceof Node.Number number) {
      return List.of("number", Long.toString(number.value()));
    }
    if (node instanceof Node.Time time) {
      return List.of("time", Durations.show(time.value()));
    }
    if (node instanceof Node.Items items) {
      return list("items", items.items());
    }
    if (node instanceof Node.Variable variable) {
      return List.of("variable", variable.name());
    }
    if (node instanceof Node.Not not) {
      return List.of("not", write(not.operand()));
    }
    if (node instanceof Node.Binary binary) {
      return List.of("binary", binary.operator(), write(binary.left()), write(binary.right()));
    }
    return writeNamed(node);
  }

  private static List<Object> writeNamed(Node node) {
    if (node instanceof Node.Property property) {
      List<Object> access = List.of("property", property.name(), write(property.target()));
      return property.arguments().map(given -> called(access, given)).orElse(access);
    }
    if (node instanceof Node.Function function) {
      return called(List.of("function", function.name()), function.arguments());
    }
    if (node instanceof Node.Quantified q) {
      return List.of(q.any() ? "any" : "all", q.name(), write(q.list()), write(q.body()));
    }
    Node.Comprehension c = (Node.Comprehension) node;
    List<Object> words =
        new ArrayList<>(List.of("for", c.name(), write(c.head()), write(c.list())));
    c.condition().ifPresent(condition -> words.add(write(condition)));
    return words;
  }

  private static List<Object> called(List<Object> words, List<Node> arguments) {
    List<Object> all = new ArrayList<>(words);
    all.add(list("items", arguments));
    return all;
  }

  private static List<Object> list(String kind, List<Node> nodes) {
    List<Object> words = new ArrayList<>(List.of(kind));
    nodes.forEach(node -> words.add(write(node)));
    return words;
  }

  /** The node that was written; only what {@link #write} gave can be read. */
  static Node read(Tree tree) {
    List<Tree> words = ((Tree.Sequence) tree).items();
    return switch (word(words, 0)) {
      case "text" -> new Node.Text(word(words, 1), NOWHERE);
      case "number" -> new Node.Number(Long.parseLong(word(words, 1)), NOWHERE);
      case "time" -> new Node.Time(Durations.read(word(words, 1)).orElseThrow(), NOWHERE);
      case "items" -> new Node.Items(all(words), NOWHERE);
      case "variable" -> new Node.Variable(word(words, 1), NOWHERE);
      case "not" -> new Node.Not(read(words.get(1)), NOWHERE);
      case "binary" ->
          new Node.Binary(word(words, 1), read(words.get(2)), read(words.get(3)), NOWHERE);
      case "property" ->
          new Node.Property(
              read(words.get(2)), word(words, 1), NOWHERE, optional(words, 3), NOWHERE);
      case "function" ->
          new Node.Function(word(words, 1), optional(words, 2).orElseThrow(), NOWHERE);
      case "for" -> comprehension(words);
      default -> quantified(words);
    };
  }

  private static Node quantified(List<Tree> words) {
    boolean any = word(words, 0).equals("any");
    return new Node.Quantified(
        any, word(words, 1), read(words.get(2)), read(words.get(3)), NOWHERE);
  }

  private static Node comprehension(List<Tree> words) {
    Optional<Node> condition =
        words.size() > 4 ? Optional.of(read(words.get(4))) : Optional.empty();
    return new Node.Comprehension(
        read(words.get(2)), word(words, 1), read(words.get(3)), condition, NOWHERE);
  }

  private static Optional<List<Node>> optional(List<Tree> words, int at) {
    return at < words.size()
        ? Optional.of(((Node.Items) read(words.get(at))).items())
        : Optional.empty();
  }

  private static List<Node> all(List<Tree> words) {
    return words.subList(1, words.size()).stream().map(NodeText::read).toList();
  }

  private static String word(List<Tree> words, int at) {
    return ((Tree.Scalar) words.get(at)).text();
  }
}
