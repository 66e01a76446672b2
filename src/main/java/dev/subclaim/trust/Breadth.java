package dev.subclaim.trust;

import dev.subclaim.admission.Cause;
import dev.subclaim.admission.LevelReach;
import dev.subclaim.language.Truth;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answer to a question of breadth: whether the policy is open in some way, and the token that
 * proves it. Without a token that the evaluator confirms the answer is never yes.
 *
 * @param holds the answer
 * @param witness the token, when it is yes
 * @param level what is open
 * @param causes what in the policy leaves it open, the loosest first; never empty when yes
 */
public record Breadth(
    Truth holds, Optional<Witness> witness, Optional<LevelReach> level, List<Cause> causes) {
  public Breadth {
    causes = List.copyOf(causes);
  }

  /** The policy is not open in this way. */
  static final Breadth NO = new Breadth(Truth.NO, Optional.empty(), Optional.empty(), List.of());

  /** It may be; nothing decides it. */
  static final Breadth UNDECIDED =
      new Breadth(Truth.UNKNOWN, Optional.empty(), Optional.empty(), List.of());

  /**
   * The kind of token, for people, of which it is not known whether there are any, where nothing
   * else leaves the answer open.
   */
  public Optional<String> doubtedKind() {
    return holds == Truth.UNKNOWN && witness.isPresent()
        ? level.map(reach -> reach.kind().model().kind().title())
        : Optional.empty();
  }

  /** Yes if one is; the other one is only worked out if this is not. */
  Breadth or(Supplier<Breadth> other) {
    if (holds == Truth.YES) {
      return this;
    }
    Breadth next = other.get();
    return next.holds == Truth.NO ? this : next;
  }

  /** The same answer with another cause. */
  Breadth at(Cause cause) {
    return holds == Truth.YES ? new Breadth(holds, witness, level, List.of(cause)) : this;
  }

  /** It may be; nothing proves it. */
  static Breadth unknown(LevelReach level) {
    return new Breadth(Truth.UNKNOWN, Optional.empty(), Optional.of(level), List.of());
  }
}
