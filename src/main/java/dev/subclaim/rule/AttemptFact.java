package dev.subclaim.rule;

import dev.subclaim.estate.Attempt;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.Run;

/** One thing that a stack or an environment does with the role it names. */
public record AttemptFact(UseFact use, Attempt attempt, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<AttemptFact> TYPE =
      FactType.of(
              "attempt",
              AttemptFact.class,
              "an operation of a stack, or a way to open an environment, before the role")
          .text("what", "`update`, or how the environment is opened", AttemptFact::what)
          .truth("admitted", "whether the role lets it in", f -> f.attempt.admitted())
          .truth(
              "documented",
              "whether the issuer documents its token",
              f -> Truth.of(f.attempt.documented()))
          .truth(
              "unasked",
              "whether something runs it without anybody asking",
              f -> Truth.of(f.attempt.run().isPresent()))
          .optionalText("runBy", "what does: `a pull request`", f -> f.attempt.run().map(Run::why));

  private String what() {
    return attempt.operation().orElseGet(() -> RefusalFact.way(attempt, use));
  }
}
