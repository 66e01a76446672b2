package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.PolicyText;
import java.util.List;

/** One value of a condition. */
public record ValueFact(ConditionFact condition, PolicyText value, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<ValueFact> TYPE =
      FactType.of("value", ValueFact.class, "one value of a condition")
          .text("role", "what messages call the role", Fact::roleName)
          .text("text", "as written", f -> f.value.text())
          .truth("whole", "whether the file tells the whole text", ValueFact::whole)
          .fact("condition", "condition", "the condition it stands in", ValueFact::condition)
          .fact("statement", "statement", "the statement it stands in", ValueFact::statement);

  private Truth whole() {
    return Truth.of(value.known());
  }

  private StatementFact statement() {
    return condition.statement();
  }

  @Override
  public List<String> evidence() {
    return List.of(
        condition.condition().operator().name(), condition.condition().key().text(), value.text());
  }
}
