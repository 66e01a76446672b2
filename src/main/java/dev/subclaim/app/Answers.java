package dev.subclaim.app;

import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import dev.subclaim.trust.Evaluator;
import dev.subclaim.trust.Request;
import java.util.List;
import java.util.Optional;

/** Asks roles. */
final class Answers {
  private Answers() {}

  /** What a role says; a policy of which a part could not be read gives no final answer. */
  static Answer of(RolePolicy role, Request request) {
    TrustPolicy policy = role.policy().policy();
    List<String> doubts = leftOut(policy) ? doubts(role.policy().problems()) : List.of();
    return new Answer(role, Evaluator.evaluate(policy, request), doubts);
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
}
