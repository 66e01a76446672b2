package dev.subclaim.policy;

/**
 * What a condition operator compares, polarity and qualifiers apart (IAM User Guide,
 * reference_policies_elements_condition_operators).
 */
public enum Comparison {
  STRING_EQUALS,
  STRING_EQUALS_IGNORE_CASE,
  STRING_LIKE,
  NUMERIC_EQUALS,
  NUMERIC_LESS_THAN,
  NUMERIC_LESS_THAN_EQUALS,
  NUMERIC_GREATER_THAN,
  NUMERIC_GREATER_THAN_EQUALS,
  DATE_EQUALS,
  DATE_LESS_THAN,
  DATE_LESS_THAN_EQUALS,
  DATE_GREATER_THAN,
  DATE_GREATER_THAN_EQUALS,
  BOOL,
  BINARY_EQUALS,
  IP_ADDRESS,
  /** ArnEquals and ArnLike, which are the same. */
  ARN_LIKE,
  NULL
}
