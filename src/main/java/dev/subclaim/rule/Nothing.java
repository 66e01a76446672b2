package dev.subclaim.rule;

/**
 * The value of an expression that has none: the first of an empty list, or a count that the step
 * budget or an unknown filter left open. Comparing it with anything is unknown.
 */
enum Nothing {
  NOTHING
}
