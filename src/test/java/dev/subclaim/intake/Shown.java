package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.stream.Collectors;

/** Writes a tree for tests: JSON with few quotes, and what is not known in « ». */
final class Shown {
  private Shown() {}

  static String of(RolePolicy policy) {
    return of(policy.policy().policy().tree());
  }

  static String of(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.members().stream()
          .map(member -> of(member.key()) + ": " + of(member.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (tree instanceof Tree.Sequence list) {
      return list.items().stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return tree instanceof Tree.Scalar scalar
        ? of(scalar)
        : "«" + ((Tree.Unknown) tree).reason() + "»";
  }

  private static String of(Tree.Scalar scalar) {
    StringBuilder text = new StringBuilder(scalar.text());
    for (int i = scalar.holes().size() - 1; i >= 0; i--) {
      Tree.Hole hole = scalar.holes().get(i);
      text.insert(hole.end(), "»").insert(hole.start(), "«");
    }
    return text.toString();
  }
}
