package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises permission policies that allow everything; it analyses no others. */
final class Unlimited {
  private static final Set<String> ACTIONS = Set.of("*", "*:*");
  private static final Set<String> RESOURCES = Set.of("*");

  private Unlimited() {}

  /** Whether a statement of the policy allows every action on every resource, unconditionally. */
  static boolean in(Tree policy) {
    return policy instanceof Tree.Mapping document
        && document.get("Statement").stream()
            .flatMap(statements -> each(statements).stream())
            .anyMatch(Unlimited::allowsEverything);
  }

  private static boolean allowsEverything(Tree statement) {
    return statement instanceof Tree.Mapping mapping
        && holds(mapping.get("Effect"), Set.of("Allow"))
        && holds(mapping.get("Action"), ACTIONS)
        && holds(mapping.get("Resource"), RESOURCES)
        && mapping.get("Condition").filter(Unlimited::binds).isEmpty();
  }

  private static boolean binds(Tree condition) {
    return !(condition instanceof Tree.Mapping mapping) || !mapping.members().isEmpty();
  }

  private static boolean holds(Optional<Tree> element, Set<String> values) {
    return element.stream()
        .flatMap(value -> each(value).stream())
        .anyMatch(value -> value instanceof Tree.Scalar s && values.contains(s.text()));
  }

  private static List<Tree> each(Tree value) {
    return value instanceof Tree.Sequence list ? list.items() : List.of(value);
  }
}
