package dev.subclaim.report;

import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Token;
import dev.subclaim.trust.Decision;
import java.util.List;
import java.util.Locale;

/**
 * What roles say to a token.
 *
 * @param token whose
 * @param title what it is, {@code Pulumi Deployments: acme / web / prod, operation update}
 * @param remarks what else is worth knowing about it
 * @param answers one for each role, in the order of the files
 */
public record Simulation(Token token, String title, List<String> remarks, List<Answer> answers) {
  public Simulation {
    remarks = List.copyOf(remarks);
    answers = List.copyOf(answers);
  }

  /** The three answers. */
  public enum Verdict {
    ADMITTED,
    REFUSED,
    UNDECIDED;

    /** As people read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(Decision decision) {
      return switch (decision.verdict()) {
        case ALLOW -> ADMITTED;
        case DENY, EXPLICIT_DENY -> REFUSED;
        case UNDECIDED -> UNDECIDED;
      };
    }
  }

  /**
   * What one role says.
   *
   * @param role the role
   * @param decision of its trust policy
   * @param doubts what keeps the decision from being final; any makes the answer undecided
   */
  public record Answer(RolePolicy role, Decision decision, List<String> doubts) {
    public Answer {
      doubts = List.copyOf(doubts);
    }

    /** The answer. */
    public Verdict verdict() {
      return doubts.isEmpty() ? Verdict.of(decision) : Verdict.UNDECIDED;
    }

    /** Why, the most telling first. */
    public List<String> reasons() {
      return doubts.isEmpty() ? decision.reasons() : doubts;
    }
  }

  /** The answer of all roles: one that admits is enough. */
  public Verdict verdict() {
    for (Verdict best : List.of(Verdict.ADMITTED, Verdict.UNDECIDED)) {
      if (answers.stream().anyMatch(answer -> answer.verdict() == best)) {
        return best;
      }
    }
    return Verdict.REFUSED;
  }
}
