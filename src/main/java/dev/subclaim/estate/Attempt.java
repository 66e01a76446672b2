package dev.subclaim.estate;

import dev.subclaim.estate.Entry.Opened;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.Run;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a stack or environment does with the role it names: an operation of the stack, a
 * way to open the environment.
 *
 * @param operation the stack's operation as its token says, {@code update}; empty for environments
 * @param opened how the environment is opened; empty for stacks
 * @param run what runs the operation without anybody asking
 * @param documented whether the issuer documents what the token looks like
 * @param trials the tokens that it may come with, one where that is documented
 */
public record Attempt(
    Optional<String> operation,
    Optional<Opened> opened,
    Optional<Run> run,
    boolean documented,
    List<Trial> trials) {

  /**
   * A token before the gates.
   *
   * @param token the token
   * @param invented values in it that nothing tells
   * @param gates what happens there
   * @param admitted what the policy says, unless a gate before it is known to refuse; the fourth
   *     gate is no matter of who asks
   */
  public record Trial(Token token, List<String> invented, Gates gates, Truth admitted) {
    public Trial {
      invented = List.copyOf(invented);
    }

    /** A token before the gates of a role. */
    static Trial of(Token token, List<String> invented, Gates gates) {
      boolean stopped =
          gates.gate(Step.PROVIDER).alone() == Truth.NO
              || gates.gate(Step.AUDIENCE).alone() == Truth.NO;
      Truth admitted = stopped ? Truth.NO : gates.gate(Step.POLICY).alone();
      return new Trial(token, invented, gates, admitted);
    }

    /** The same, where it is not sure that the policy refuses every such token. */
    Trial unsure() {
      return new Trial(token, invented, gates, Truth.UNKNOWN);
    }

    /** Whether the policy lets the token in, and a gate before it does not. */
    public boolean refusedBefore() {
      return admitted == Truth.NO && gates.gate(Step.POLICY).alone() == Truth.YES;
    }
  }

  public Attempt {
    trials = List.copyOf(trials);
  }

  /** Whether the role lets it in: unknown where only some of the tokens get in. */
  public Truth admitted() {
    if (trials.isEmpty()) {
      return Truth.UNKNOWN;
    }
    boolean same = trials.stream().map(Trial::admitted).distinct().count() == 1;
    return same ? trials.get(0).admitted() : Truth.UNKNOWN;
  }

  /** Whether the role surely keeps it out. */
  public boolean refused() {
    return admitted() == Truth.NO;
  }
}
