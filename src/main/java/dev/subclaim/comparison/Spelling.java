package dev.subclaim.comparison;

import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Operator;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import java.util.List;
import java.util.Locale;

/**
 * One spelling for conditions that say the same whatever the order and case of their words: the
 * same operator, key and values are the same condition.
 */
final class Spelling {
  private Spelling() {}

  /**
   * The condition in its one spelling.
   *
   * @param variables whether {@code ${...}} is a policy variable
   */
  static String of(Condition condition, boolean variables) {
    Operator operator = condition.operator();
    List<String> values =
        condition.values().stream().map(PolicyText::text).distinct().sorted().toList();
    boolean open = variables && values.stream().anyMatch(value -> value.contains("${"));
    return String.join(
        "\u0000",
        operator.quantifier().name(),
        (operator.negated() ? "NOT_" : "") + operator.comparison().name(),
        operator.ifExists() ? "if exists" : "",
        condition.key().text().toLowerCase(Locale.ROOT),
        open ? "with variables" : "",
        String.join("\u0001", values));
  }

  /** All conditions of a statement. */
  static List<String> of(Statement statement, boolean variables) {
    return statement.conditions().stream()
        .map(condition -> of(condition, variables))
        .distinct()
        .sorted()
        .toList();
  }
}
