package dev.subclaim.rule;

import dev.subclaim.policy.PolicyText;
import dev.subclaim.trust.Redundancy;
import java.util.List;

/** A value or a statement whose tokens the rest of the policy admits. */
public record RedundancyFact(Redundancy redundancy, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<RedundancyFact> TYPE =
      FactType.of(
              "redundancy",
              RedundancyFact.class,
              "a value or a statement whose tokens the rest of the policy admits")
          .text("role", "what messages call the role", Fact::roleName)
          .text("what", "`this statement`, or the value in back-ticks", RedundancyFact::what)
          .text("by", "what admits its tokens, in words", RedundancyFact::by);

  private String what() {
    return redundancy.value().map(value -> "`" + value + "`").orElse("this statement");
  }

  private String by() {
    if (redundancy.value().isEmpty()) {
      return "the other statements";
    }
    return redundancy.by().map(value -> "`" + value + "`").orElse("the rest of the policy");
  }

  @Override
  public List<String> evidence() {
    return redundancy.value().map(PolicyText::text).map(List::of).orElse(List.of());
  }
}
