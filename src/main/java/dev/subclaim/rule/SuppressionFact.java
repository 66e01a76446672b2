package dev.subclaim.rule;

import java.util.List;
import java.util.Optional;

/**
 * A suppression that a person should look at; made after all findings are known.
 *
 * @param state {@code unused}, {@code expired}, {@code expiring} or {@code broad}
 * @param id what the file calls it
 * @param rule the rule it is about
 * @param expires its last day
 * @param findings how many findings it speaks of
 * @param origin where it is written
 */
public record SuppressionFact(
    String state, String id, String rule, Optional<String> expires, long findings, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<SuppressionFact> TYPE =
      FactType.of(
              "suppression",
              SuppressionFact.class,
              "somebody's word that a finding is accepted, where a person should look at it")
          .text("state", "unused, expired, expiring or broad", SuppressionFact::state)
          .text("id", "what it is called", SuppressionFact::id)
          .text("rule", "the rule it is about", SuppressionFact::rule)
          .optionalText("expires", "its last day", SuppressionFact::expires)
          .number("findings", "how many findings it speaks of", SuppressionFact::findings);

  @Override
  public List<String> evidence() {
    return List.of(id, rule);
  }
}
