package dev.subclaim.policy;

import dev.subclaim.policy.Operator.Quantifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The condition operators of IAM (IAM User Guide, reference_policies_elements_condition_operators).
 * Names are taken in IAM's own spelling only: whether it accepts another case is not documented.
 */
public final class Operators {
  private static final String IF_EXISTS = "IfExists";
  private static final Map<String, Quantifier> QUANTIFIERS = quantifiers();
  private static final Map<String, Operator> PLAIN = plain();

  private Operators() {}

  /** The operator of a name; empty when there is none, {@code NullIfExists} among others. */
  public static Optional<Operator> parse(String name) {
    Operator known = PLAIN.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Quantifier quantifier = quantifier(name);
    int start = quantifier == Quantifier.NONE ? 0 : name.indexOf(':') + 1;
    boolean ifExists = name.endsWith(IF_EXISTS);
    int end = Math.max(start, name.length() - (ifExists ? IF_EXISTS.length() : 0));
    Optional<Operator> base = Optional.ofNullable(PLAIN.get(name.substring(start, end)));
    return base.filter(o -> !ifExists || o.comparison() != Comparison.NULL)
        .map(o -> new Operator(name, quantifier, o.comparison(), o.negated(), ifExists));
  }

  /** Every operator's name without set operator and IfExists. */
  public static List<String> names() {
    return List.copyOf(PLAIN.keySet());
  }

  private static Quantifier quantifier(String name) {
    return QUANTIFIERS.getOrDefault(name.substring(0, name.indexOf(':') + 1), Quantifier.NONE);
  }

  private static Map<String, Quantifier> quantifiers() {
    return Map.of(
        "ForAllValues:", Quantifier.FOR_ALL_VALUES, "ForAnyValue:", Quantifier.FOR_ANY_VALUE);
  }

  private static Map<String, Operator> plain() {
    Map<String, Operator> operators = new LinkedHashMap<>();
    both(operators, "StringEquals", "StringNotEquals", Comparison.STRING_EQUALS);
    both(
        operators,
        "StringEqualsIgnoreCase",
        "StringNotEqualsIgnoreCase",
        Comparison.STRING_EQUALS_IGNORE_CASE);
    both(operators, "StringLike", "StringNotLike", Comparison.STRING_LIKE);
    both(operators, "NumericEquals", "NumericNotEquals", Comparison.NUMERIC_EQUALS);
    one(operators, "NumericLessThan", Comparison.NUMERIC_LESS_THAN);
    one(operators, "NumericLessThanEquals", Comparison.NUMERIC_LESS_THAN_EQUALS);
    one(operators, "NumericGreaterThan", Comparison.NUMERIC_GREATER_THAN);
    one(operators, "NumericGreaterThanEquals", Comparison.NUMERIC_GREATER_THAN_EQUALS);
    both(operators, "DateEquals", "DateNotEquals", Comparison.DATE_EQUALS);
    one(operators, "DateLessThan", Comparison.DATE_LESS_THAN);
    one(operators, "DateLessThanEquals", Comparison.DATE_LESS_THAN_EQUALS);
    one(operators, "DateGreaterThan", Comparison.DATE_GREATER_THAN);
    one(operators, "DateGreaterThanEquals", Comparison.DATE_GREATER_THAN_EQUALS);
    one(operators, "Bool", Comparison.BOOL);
    one(operators, "BinaryEquals", Comparison.BINARY_EQUALS);
    both(operators, "IpAddress", "NotIpAddress", Comparison.IP_ADDRESS);
    both(operators, "ArnEquals", "ArnNotEquals", Comparison.ARN_LIKE);
    both(operators, "ArnLike", "ArnNotLike", Comparison.ARN_LIKE);
    one(operators, "Null", Comparison.NULL);
    return operators;
  }

  private static void both(
      Map<String, Operator> operators, String name, String negated, Comparison comparison) {
    one(operators, name, comparison);
    operators.put(negated, new Operator(negated, Quantifier.NONE, comparison, true, false));
  }

  private static void one(Map<String, Operator> operators, String name, Comparison comparison) {
    operators.put(name, new Operator(name, Quantifier.NONE, comparison, false, false));
  }
}
