package dev.subclaim.policy;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a trust policy, as written.
 *
 * @param index its place among the statements, from 0
 * @param sid the statement id; an empty one counts as absent
 * @param effect Allow or Deny
 * @param principals who; OR
 * @param actions what
 * @param conditions all must hold
 * @param hidden parts that the file does not tell (a Principal or Condition unknown before apply)
 * @param tree the statement in the document
 */
public record Statement(
    int index,
    Optional<String> sid,
    Effect effect,
    List<Principal> principals,
    Actions actions,
    List<Condition> conditions,
    List<Tree.Unknown> hidden,
    Tree.Mapping tree) {
  public Statement {
    principals = List.copyOf(principals);
    conditions = List.copyOf(conditions);
    hidden = List.copyOf(hidden);
  }
}
