package dev.subclaim.estate;

import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.evaluation.Caller;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The third gate: the trust policy.
 *
 * @param decision what it says
 * @param doubts parts of it that cannot be read; any leaves the answer open
 */
public record PolicyGate(Decision decision, List<String> doubts) {
  private static final String ANSWER =
      "AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity";

  public PolicyGate {
    doubts = List.copyOf(doubts);
  }

  /**
   * What a role's policy says to a request, taken as it is told: somebody with a token may come
   * through a provider of any account.
   */
  public static PolicyGate alone(Request request, RolePolicy role) {
    TrustPolicy policy = role.policy().policy();
    List<String> doubts = leftOut(policy) ? doubts(role.policy().problems()) : List.of();
    return new PolicyGate(Evaluator.evaluate(policy, request), doubts);
  }

  /** The same where the role lives: only a provider of its own account stands for the caller. */
  public static PolicyGate atHome(RolePolicy role, Request request) {
    return alone(moved(request, role), role);
  }

  /** The request, with the one provider that can stand for its caller where the role lives. */
  private static Request moved(Request request, RolePolicy role) {
    if (!(request.principal() instanceof Caller.TokenHolder holder)
        || role.role().account().isEmpty()) {
      return request;
    }
    String arn = Home.of(role, holder.issuer()).provider(holder.issuer());
    return request.by(new Caller.TokenHolder(holder.issuer(), OidcProviderArn.scan(arn)));
  }

  /** Whether a statement that stands in the file is not among those judged. */
  private static boolean leftOut(TrustPolicy policy) {
    Optional<Tree> statements =
        policy.tree() instanceof Tree.Mapping document
            ? document.get("Statement")
            : Optional.empty();
    int written =
        statements.map(s -> s instanceof Tree.Sequence list ? list.items().size() : 1).orElse(0);
    return policy.statements().size() < written;
  }

  private static List<String> doubts(List<Problem> problems) {
    List<String> places =
        problems.stream()
            .map(p -> "a statement cannot be read: " + p.span() + ": " + p.message())
            .toList();
    return places.isEmpty() ? List.of("a statement cannot be read") : places;
  }

  Gate gate() {
    String reason = reasons().stream().findFirst().orElse("");
    return switch (admits()) {
      case YES -> Gate.open(Step.POLICY, reason);
      case NO -> Gate.closed(Step.POLICY, reason, ANSWER);
      case UNKNOWN -> Gate.unknown(Step.POLICY, reason, Optional.empty());
    };
  }

  /** Whether the policy lets the request in, as far as it can be read. */
  public Truth admits() {
    return doubts.isEmpty() ? truth() : Truth.UNKNOWN;
  }

  /** Why, the most telling first. */
  public List<String> reasons() {
    return doubts.isEmpty() ? decision.reasons() : doubts;
  }

  private Truth truth() {
    return switch (decision.verdict()) {
      case ALLOW -> Truth.YES;
      case DENY, EXPLICIT_DENY -> Truth.NO;
      case UNDECIDED -> Truth.UNKNOWN;
    };
  }
}
