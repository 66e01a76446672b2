package dev.subclaim.estate;

import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import dev.subclaim.trust.Caller;
import dev.subclaim.trust.Decision;
import dev.subclaim.trust.Evaluator;
import dev.subclaim.trust.Request;
import java.util.List;
import java.util.Optional;

/**
 * The third gate: the trust policy.
 *
 * @param decision what it says
 * @param doubts parts of it that cannot be read; any leaves the answer open
 */
record PolicyGate(Decision decision, List<String> doubts) {
  private static final String ANSWER =
      "AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity";

  PolicyGate {
    doubts = List.copyOf(doubts);
  }

  /** Asks a role's policy. */
  static PolicyGate of(Request request, RolePolicy role) {
    TrustPolicy policy = role.policy().policy();
    List<String> doubts = leftOut(policy) ? doubts(role.policy().problems()) : List.of();
    return new PolicyGate(Evaluator.evaluate(policy, atHome(request, role)), doubts);
  }

  /** The request, with the one provider that can stand for its caller where the role lives. */
  private static Request atHome(Request request, RolePolicy role) {
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
    if (!doubts.isEmpty()) {
      return Gate.unknown(Step.POLICY, doubts.get(0), Optional.empty());
    }
    String reason = decision.reasons().stream().findFirst().orElse("");
    return switch (truth()) {
      case YES -> Gate.open(Step.POLICY, reason);
      case NO -> Gate.closed(Step.POLICY, reason, ANSWER);
      case UNKNOWN -> Gate.unknown(Step.POLICY, reason, Optional.empty());
    };
  }

  private Truth truth() {
    return switch (decision.verdict()) {
      case ALLOW -> Truth.YES;
      case DENY, EXPLICIT_DENY -> Truth.NO;
      case UNDECIDED -> Truth.UNKNOWN;
    };
  }
}
