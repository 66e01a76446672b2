package dev.subclaim.admission;

import dev.subclaim.language.Memo;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.ClaimKey;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Operator;
import dev.subclaim.policy.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One condition of an Allow statement that trusts some issuers: whose claim it asks about. */
public final class ClaimCondition {
  private final Statement statement;
  private final Condition condition;
  private final Map<TrustedIssuer, List<KindModel>> trusted;
  private final boolean variables;
  private final Memo<Truth> alwaysHolds = Memo.of(this::readAlwaysHolds);

  ClaimCondition(
      Statement statement,
      Condition condition,
      Map<TrustedIssuer, List<KindModel>> trusted,
      boolean variables) {
    this.statement = statement;
    this.condition = condition;
    this.trusted = trusted;
    this.variables = variables;
  }

  /** The statement it stands in. */
  public Statement statement() {
    return statement;
  }

  /** The condition itself. */
  public Condition condition() {
    return condition;
  }

  /** The issuer whose claim the key names, among those the statement trusts. */
  public Optional<TrustedIssuer> issuer() {
    return trusted.keySet().stream()
        .filter(t -> ConditionReading.claim(condition.key().text(), t.profile()).isPresent())
        .findFirst();
  }

  /** The claim that the key names, in lower case; empty for keys that are no trusted claim. */
  public Optional<String> claim() {
    return issuer().flatMap(t -> ConditionReading.claim(condition.key().text(), t.profile()));
  }

  /** The issuers that the statement trusts. */
  public List<TrustedIssuer> trusted() {
    return List.copyOf(trusted.keySet());
  }

  /**
   * Whether the key is a claim of some issuer, but of none that the statement trusts: it is absent
   * from every token that could get in.
   */
  public boolean namesOtherIssuer() {
    return issuer().isEmpty()
        && !trusted.isEmpty()
        && (ClaimKey.isSomeIssuers(condition.key().text())
            || condition.key().text().startsWith("arn:"));
  }

  /**
   * Whether every token of the issuers trusted meets the condition. One that asks for a value word
   * for word is never said to: that an issuer has one audience only is its own affair.
   */
  public Truth alwaysHolds() {
    return alwaysHolds.get();
  }

  private Truth readAlwaysHolds() {
    Truth always = Truth.of(claim().isPresent() && !asksWordForWord());
    for (Map.Entry<TrustedIssuer, List<KindModel>> entry : trusted.entrySet()) {
      for (KindModel model : entry.getValue()) {
        always = always.and(alwaysHolds(entry.getKey(), model));
      }
    }
    return always;
  }

  private boolean asksWordForWord() {
    Operator operator = condition.operator();
    boolean plain =
        !operator.negated()
            && !operator.ifExists()
            && operator.quantifier() == Operator.Quantifier.NONE
            && operator.comparison() != Comparison.NULL;
    return plain
        && !condition.values().isEmpty()
        && (operator.comparison() != Comparison.STRING_LIKE
            || condition.values().stream().allMatch(v -> Pattern.like(v.text()).isLiteral()));
  }

  private Truth alwaysHolds(TrustedIssuer issuer, KindModel model) {
    Bounds bounds = new ConditionReading(issuer.profile(), model, variables).of(condition);
    return model.answers().meets(bounds.surely().negate()).not();
  }

  /** The other conditions of the statement on the same claim. */
  public List<ClaimCondition> siblings() {
    return statement.conditions().stream()
        .filter(other -> other != condition)
        .map(other -> new ClaimCondition(statement, other, trusted, variables))
        .filter(other -> other.claim().isPresent() && other.claim().equals(claim()))
        .toList();
  }
}
