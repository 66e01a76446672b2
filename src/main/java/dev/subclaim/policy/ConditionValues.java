package dev.subclaim.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says whether IAM can read a condition value as what its operator compares (IAM User Guide,
 * reference_policies_elements_condition_operators).
 */
final class ConditionValues {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern BASE64 =
      Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

  private ConditionValues() {}

  /**
   * What the operator would need, as a phrase, when it cannot read the value.
   *
   * @param variables whether {@code ${...}} is a policy variable, which only texts and ARNs may
   *     have
   */
  static Optional<String> defect(Comparison comparison, String value, boolean variables) {
    return switch (comparison) {
      case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE -> Optional.empty();
      case NUMERIC_EQUALS,
          NUMERIC_LESS_THAN,
          NUMERIC_LESS_THAN_EQUALS,
          NUMERIC_GREATER_THAN,
          NUMERIC_GREATER_THAN_EQUALS ->
          unless(NUMBER.matcher(value).matches(), "a number");
      case DATE_EQUALS,
          DATE_LESS_THAN,
          DATE_LESS_THAN_EQUALS,
          DATE_GREATER_THAN,
          DATE_GREATER_THAN_EQUALS ->
          unless(DateValues.isDate(value), "a date such as 2026-01-31T00:00:00Z");
      case BOOL, NULL -> unless(isBoolean(value), "true or false");
      case BINARY_EQUALS -> unless(BASE64.matcher(value).matches(), "base64");
      case IP_ADDRESS -> unless(IpValues.isRange(value), "an IP address or a CIDR range");
      case ARN_LIKE -> unless(isArn(value, variables), "an ARN");
    };
  }

  private static Optional<String> unless(boolean fine, String expected) {
    return fine ? Optional.empty() : Optional.of(expected);
  }

  private static boolean isBoolean(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }

  /** With wildcards or variables in it, a value may stand for more parts than it writes. */
  private static boolean isArn(String value, boolean variables) {
    boolean open = value.indexOf('*') >= 0 || (variables && value.contains("${"));
    boolean begins = value.startsWith("arn:") || value.startsWith("*") || value.startsWith("${");
    return open ? begins : value.startsWith("arn:") && value.split(":", 6).length == 6;
  }
}
