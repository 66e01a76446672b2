package dev.subclaim.lint;

import dev.subclaim.source.JsonText;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a value with everything gone that a policy does not mean: layout, the order of
 * members and items, a list around one item, quotes around numbers.
 */
final class Canonical {
  private Canonical() {}

  /** The canonical text; two values that mean the same policy element have the same. */
  static String text(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.members().stream()
          .map(member -> JsonText.compact(member.key().text()) + ":" + text(member.value()))
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<String> items = sequence.items().stream().map(Canonical::text).sorted().toList();
      return items.size() == 1 ? items.get(0) : "[" + String.join(",", items) + "]";
    }
    return tree instanceof Tree.Scalar scalar ? JsonText.compact(scalar.text()) : "?";
  }
}
