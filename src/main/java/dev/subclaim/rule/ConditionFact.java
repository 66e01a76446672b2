package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Operator;
import dev.subclaim.policy.PolicyText;
import java.util.List;
import java.util.stream.Stream;

/** One condition of a statement: an operator, a key and its values. */
public record ConditionFact(StatementFact statement, Condition condition, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<ConditionFact> TYPE =
      FactType.of("condition", ConditionFact.class, "an operator, a key and its values")
          .text("role", "what messages call the role", Fact::roleName)
          .text("operator", "as IAM spells it in full", f -> f.operator().name())
          .truth("negated", "whether it is a Not operator", f -> Truth.of(f.operator().negated()))
          .truth("ifExists", "whether it ends in IfExists", f -> Truth.of(f.operator().ifExists()))
          .text("key", "the condition key as written", f -> f.condition.key().text())
          .place("keyAt", "where the key stands", f -> Place.of(f.condition.key()))
          .place(
              "operatorAt", "where the operator stands", f -> Place.of(f.condition.operatorKey()))
          .list("values", "value", "the values it compares with", ConditionFact::values)
          .list("siblings", "condition", "the statement's other ones", ConditionFact::siblings)
          .fact("statement", "statement", "the statement it stands in", ConditionFact::statement);

  private Operator operator() {
    return condition.operator();
  }

  /** Its values, in order. */
  public List<ValueFact> values() {
    return condition.values().stream()
        .map(v -> new ValueFact(this, v, origin.moved(Place.of(v))))
        .toList();
  }

  private List<ConditionFact> siblings() {
    return statement.conditions().stream().filter(c -> c.condition != condition).toList();
  }

  @Override
  public List<String> evidence() {
    return Stream.concat(
            Stream.of(operator().name(), condition.key().text()),
            condition.values().stream().map(PolicyText::text))
        .toList();
  }
}
