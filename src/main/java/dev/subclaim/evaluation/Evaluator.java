package dev.subclaim.evaluation;

import dev.subclaim.evaluation.Decision.Verdict;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Hidden;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides one concrete request under a trust policy, as AWS does: a matching Deny refuses, else a
 * matching Allow admits, else the request is refused (IAM User Guide, policy evaluation logic).
 *
 * <p>What is not known is neither true nor false: the answer is undecided only when it hinges on
 * it. This evaluator shares nothing with the reasoning about sets of tokens, which is tested
 * against it.
 */
public final class Evaluator {
  private Evaluator() {}

  /** The decision; statements that could not be read are not part of the policy. */
  public static Decision evaluate(TrustPolicy policy, Request request) {
    List<StatementTrace> traces = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      traces.add(new StatementCheck(statement, policy.variables(), request).trace());
    }
    List<Tree.Unknown> hidden = Hidden.statements(policy);
    Truth open = hidden.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    Verdict verdict =
        verdict(any(traces, Effect.DENY).or(open), any(traces, Effect.ALLOW).or(open));
    Optional<StatementTrace> deciding = deciding(verdict, traces);
    List<String> reasons = new Reasons(request, traces, hidden).of(verdict, deciding);
    return new Decision(verdict, deciding.map(StatementTrace::statement), reasons, traces);
  }

  /** Refused is refused: which kind an unknown Deny would make of it does not matter. */
  private static Verdict verdict(Truth deny, Truth allow) {
    if (deny == Truth.YES) {
      return Verdict.EXPLICIT_DENY;
    }
    if (allow == Truth.NO) {
      return Verdict.DENY;
    }
    return allow == Truth.YES && deny == Truth.NO ? Verdict.ALLOW : Verdict.UNDECIDED;
  }

  private static Truth any(List<StatementTrace> traces, Effect effect) {
    return traces.stream()
        .filter(trace -> trace.statement().effect() == effect)
        .map(StatementTrace::outcome)
        .reduce(Truth.NO, Truth::or);
  }

  private static Optional<StatementTrace> deciding(Verdict verdict, List<StatementTrace> traces) {
    return switch (verdict) {
      case ALLOW -> first(traces, trace -> is(trace, Effect.ALLOW, Truth.YES));
      case EXPLICIT_DENY -> first(traces, trace -> is(trace, Effect.DENY, Truth.YES));
      case DENY -> Optional.empty();
      case UNDECIDED -> {
        boolean allowed = any(traces, Effect.ALLOW) == Truth.YES;
        Effect effect = allowed ? Effect.DENY : Effect.ALLOW;
        yield first(traces, trace -> is(trace, effect, Truth.UNKNOWN));
      }
    };
  }

  private static boolean is(StatementTrace trace, Effect effect, Truth outcome) {
    return trace.statement().effect() == effect && trace.outcome() == outcome;
  }

  private static Optional<StatementTrace> first(
      List<StatementTrace> traces, Predicate<StatementTrace> test) {
    return traces.stream().filter(test).findFirst();
  }
}
