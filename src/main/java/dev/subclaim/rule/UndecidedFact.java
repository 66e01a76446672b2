package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.trust.Reach;
import java.util.List;
import java.util.Optional;

/**
 * A statement of which some question could not be decided; the engine makes one after all other
 * rules have spoken.
 *
 * @param hinges what the questions hinge on, the first met first
 * @param rules the rules that asked, by name
 */
public record UndecidedFact(Hinge hinges, List<String> rules, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<UndecidedFact> TYPE =
      FactType.of(
              "undecided",
              UndecidedFact.class,
              "a statement about which a rule's question could not be decided")
          .truth(
              "exhausted",
              "whether the question costs more work than one may",
              f -> Truth.of(f.hinges.exhausted()))
          .text("hinge", "what the question hinges on", f -> f.hinges.phrase())
          .texts("rules", "the rules that could not decide", UndecidedFact::rules)
          .text("role", "what messages call the role", Fact::roleName);

  public UndecidedFact {
    rules = List.copyOf(rules);
  }

  @Override
  public Optional<Reach> reach() {
    return Optional.of(Reach.UNDECIDED);
  }

  @Override
  public List<String> evidence() {
    return List.of(hinges.phrase());
  }
}
