package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.PolicyText;
import java.util.List;

/** One action of a statement. */
public record ActionFact(StatementFact statement, PolicyText action, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<ActionFact> TYPE =
      FactType.of("action", ActionFact.class, "one action of a statement")
          .text("role", "what messages call the role", Fact::roleName)
          .text("name", "as written", f -> f.action.text())
          .truth("negated", "whether it stands under NotAction", ActionFact::negated)
          .fact("statement", "statement", "the statement it stands in", ActionFact::statement);

  private Truth negated() {
    return Truth.of(statement.statement().actions().negated());
  }

  @Override
  public List<String> evidence() {
    return List.of(action.text());
  }
}
