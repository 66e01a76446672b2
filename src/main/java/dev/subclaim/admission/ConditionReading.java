package dev.subclaim.admission;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Pattern;
import dev.subclaim.policy.ClaimKey;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a condition asks of the tokens of one kind (IAM User Guide,
 * reference_policies_elements_condition_operators). Claims hold one value each, so set operators
 * change nothing on a claim that is there, and decide alone on one that is not.
 */
public final class ConditionReading {
  private final IssuerProfile issuer;
  private final KindModel kind;
  private final boolean variables;

  /**
   * Reads conditions for tokens of one kind.
   *
   * @param variables whether {@code ${...}} is a policy variable in this policy, not plain text
   */
  public ConditionReading(IssuerProfile issuer, KindModel kind, boolean variables) {
    this.issuer = issuer;
    this.kind = kind;
    this.variables = variables;
  }

  /** The tokens of the kind that meet the condition. */
  public Bounds of(Condition condition) {
    Optional<String> claim = claim(condition.key().text(), issuer);
    if (claim.isPresent()) {
      int text = kind.text(claim.get());
      if (text >= 0 && isScalarOnSeveral(condition, claim.get())) {
        return Bounds.NEVER;
      }
      return text >= 0 ? present(condition, text) : missing(condition);
    }
    return ClaimKey.isSomeIssuers(condition.key().text()) ? absent(condition) : Bounds.OUTSIDE;
  }

  /** Observed: an operator without set operator never matches a key that holds several values. */
  private static boolean isScalarOnSeveral(Condition condition, String claim) {
    Operator operator = condition.operator();
    return claim.equals("amr")
        && operator.quantifier() == Operator.Quantifier.NONE
        && operator.comparison() != Comparison.NULL;
  }

  /** The claim of the issuer that a condition key names, in lower case; empty for other keys. */
  public static Optional<String> claim(String key, IssuerProfile issuer) {
    String prefix = issuer.provider() + ":";
    return key.regionMatches(true, 0, prefix, 0, prefix.length())
        ? Optional.of(key.substring(prefix.length()).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** What an unknown issuer puts into tokens besides audience and subject is not known. */
  private Bounds missing(Condition condition) {
    return issuer.modelled() ? absent(condition) : Bounds.OUTSIDE;
  }

  private static Bounds absent(Condition condition) {
    Operator operator = condition.operator();
    if (operator.comparison() == Comparison.NULL) {
      return nullTest(condition, true);
    }
    boolean any = operator.quantifier() == Operator.Quantifier.FOR_ANY_VALUE;
    if (any && operator.ifExists()) {
      return Bounds.UNKNOWN;
    }
    if (operator.ifExists() || operator.quantifier() == Operator.Quantifier.FOR_ALL_VALUES) {
      return Bounds.ALWAYS;
    }
    if (any || !operator.negated()) {
      return Bounds.NEVER;
    }
    return condition.values().isEmpty() ? Bounds.UNKNOWN : Bounds.ALWAYS;
  }

  private Bounds present(Condition condition, int text) {
    Operator operator = condition.operator();
    Bounds positive =
        switch (operator.comparison()) {
          case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE -> texts(condition, text);
          case BOOL -> bool(condition, text);
          case NULL -> nullTest(condition, false);
          default -> Bounds.UNKNOWN;
        };
    if (!operator.negated()) {
      return positive;
    }
    return condition.values().isEmpty()
        ? Bounds.UNKNOWN
        : Bounds.between(positive.possibly().negate(), positive.surely().negate());
  }

  private Bounds texts(Condition condition, int text) {
    ClaimPatterns patterns =
        ClaimPatterns.of(condition.values(), condition.operator().comparison(), variables);
    return Bounds.between(
        new Formula.Match(text, patterns.least()), new Formula.Match(text, patterns.most()));
  }

  /** Text that is not "true" counts as false. */
  private static Bounds bool(Condition condition, int text) {
    Formula yes = new Formula.Match(text, List.of(Pattern.literal("true").ignoringCase()));
    return condition.values().stream()
        .map(value -> bool(value.known() ? value.text() : "", yes))
        .reduce((a, b) -> Bounds.any(List.of(a, b)))
        .orElse(Bounds.NEVER);
  }

  private static Bounds bool(String value, Formula yes) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> Bounds.exactly(yes);
      case "false" -> Bounds.exactly(yes.negate());
      default -> Bounds.UNKNOWN;
    };
  }

  private static Bounds nullTest(Condition condition, boolean absent) {
    return condition.values().stream()
        .map(value -> nullTest(value.known() ? value.text() : "", absent))
        .reduce((a, b) -> Bounds.any(List.of(a, b)))
        .orElse(Bounds.NEVER);
  }

  private static Bounds nullTest(String value, boolean absent) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> absent ? Bounds.ALWAYS : Bounds.NEVER;
      case "false" -> absent ? Bounds.NEVER : Bounds.ALWAYS;
      default -> Bounds.UNKNOWN;
    };
  }
}
