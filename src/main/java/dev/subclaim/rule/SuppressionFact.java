package dev.subclaim.rule;

import java.util.List;
import java.util.Optional;

/**
 * A suppression that does not do what it says; made after all findings are known.
 *
 * @param state {@code unused} or {@code expired}
 * @param id what the file calls it
 * @param rule the rule it is about
 * @param expires its last day
 * @param origin where it is written
 */
public record SuppressionFact(
    String state, String id, String rule, Optional<String> expires, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<SuppressionFact> TYPE =
      FactType.of(
              "suppression",
              SuppressionFact.class,
              "an entry of the suppressions file that takes nothing out")
          .text("state", "unused or expired", SuppressionFact::state)
          .text("id", "what the file calls it", SuppressionFact::id)
          .text("rule", "the rule it is about", SuppressionFact::rule)
          .optionalText("expires", "its last day", SuppressionFact::expires);

  @Override
  public List<String> evidence() {
    return List.of(id, rule);
  }
}
