package dev.subclaim.rule;

/** How bad a finding is; a property of its rule. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
