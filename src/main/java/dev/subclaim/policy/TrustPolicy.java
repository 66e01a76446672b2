package dev.subclaim.policy;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A role's trust policy, as written.
 *
 * @param variables whether {@code ${...}} is a policy variable: only in version 2012-10-17
 * @param statements in the order of the text; a statement that could not be read at all is left out
 *     and stands among the problems
 * @param tree the policy in the document
 */
public record TrustPolicy(boolean variables, List<Statement> statements, Tree tree) {
  public TrustPolicy {
    statements = List.copyOf(statements);
  }

  /**
   * What stands under {@code Statement}, read or not: the items of a list, or the one thing that
   * there is instead; empty when the document has nothing there.
   */
  public Optional<List<Tree>> written() {
    Optional<Tree> statement =
        tree instanceof Tree.Mapping document ? document.get("Statement") : Optional.empty();
    return statement.map(
        found -> found instanceof Tree.Sequence list ? list.items() : List.of(found));
  }
}
