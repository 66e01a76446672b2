package dev.subclaim.policy;

import dev.subclaim.source.JsonText;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The text of a value with everything gone that a policy does not mean: layout, the order of
 * members and items, a list around one item, quotes around numbers.
 */
public final class Canonical {
  private final UnaryOperator<String> words;

  private Canonical(UnaryOperator<String> words) {
    this.words = words;
  }

  /** The canonical text; two values that mean the same policy element have the same. */
  public static String text(Tree tree) {
    return text(tree, UnaryOperator.identity());
  }

  /** The same with every name and text replaced first, by what must not tell values apart. */
  public static String text(Tree tree, UnaryOperator<String> words) {
    return new Canonical(words).value(tree);
  }

  private String value(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.members().stream()
          .map(member -> word(member.key()) + ":" + value(member.value()))
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<String> items = sequence.items().stream().map(this::value).sorted().toList();
      return items.size() == 1 ? items.get(0) : "[" + String.join(",", items) + "]";
    }
    return tree instanceof Tree.Scalar scalar ? word(scalar) : "?";
  }

  private String word(Tree.Scalar scalar) {
    return JsonText.compact(words.apply(scalar.text()));
  }
}
