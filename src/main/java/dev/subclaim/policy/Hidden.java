package dev.subclaim.policy;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the parts of a policy that the file does not tell. */
public final class Hidden {
  private Hidden() {}

  /** The statement's hidden parts in one of its elements. */
  public static List<Tree.Unknown> in(Statement statement, String... elements) {
    return statement.hidden().stream()
        .filter(part -> Stream.of(elements).anyMatch(e -> below(statement, part, "/" + e)))
        .toList();
  }

  /** The hidden part among the values of one condition of the statement. */
  public static Optional<Tree.Unknown> in(Statement statement, Condition condition) {
    if (statement.hidden().isEmpty()) {
      return Optional.empty();
    }
    String path = condition.key().pointer().toString();
    return statement.hidden().stream()
        .filter(part -> !path.isEmpty() && isAtOrBelow(part.pointer().toString(), path))
        .findFirst();
  }

  /** Hidden parts of the policy that may be statements of their own. */
  public static List<Tree.Unknown> statements(TrustPolicy policy) {
    if (!(policy.tree() instanceof Tree.Mapping)) {
      return unknown(policy.tree());
    }
    return policy.written().orElse(List.of()).stream()
        .flatMap(item -> unknown(item).stream())
        .toList();
  }

  private static List<Tree.Unknown> unknown(Tree tree) {
    return tree instanceof Tree.Unknown unknown ? List.of(unknown) : List.of();
  }

  private static boolean below(Statement statement, Tree.Unknown part, String element) {
    String path = statement.tree().pointer() + element;
    return isAtOrBelow(part.pointer().toString(), path);
  }

  private static boolean isAtOrBelow(String pointer, String path) {
    return pointer.equals(path) || pointer.startsWith(path + "/");
  }
}
