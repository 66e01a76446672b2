package dev.subclaim.policy;

import dev.subclaim.source.Tree;
import java.util.List;

/**
 * One condition: an operator, a key, and the values of which one (of a negated operator: none) must
 * match.
 *
 * @param operator the operator
 * @param operatorKey the operator's name in the document
 * @param key the condition key in the document; IAM ignores its case
 * @param values in the order of the text
 */
public record Condition(
    Operator operator, Tree.Scalar operatorKey, Tree.Scalar key, List<PolicyText> values) {
  public Condition {
    values = List.copyOf(values);
  }
}
