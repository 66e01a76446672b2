package dev.subclaim.policy;

/**
 * A condition operator, taken apart.
 *
 * @param name as IAM spells it in full, {@code ForAnyValue:StringLikeIfExists}
 * @param quantifier the set operator in front
 * @param comparison what is compared
 * @param negated whether it is one of the Not operators
 * @param ifExists whether it ends in IfExists
 */
public record Operator(
    String name, Quantifier quantifier, Comparison comparison, boolean negated, boolean ifExists) {

  /** The set operators (IAM User Guide, condition keys with several values). */
  public enum Quantifier {
    NONE,
    FOR_ALL_VALUES,
    FOR_ANY_VALUE
  }
}
