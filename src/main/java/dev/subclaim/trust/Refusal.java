package dev.subclaim.trust;

import dev.subclaim.admission.Mismatch;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.Optional;

/**
 * Why a policy refuses a token, as a person who knows both would put it: one cause, the nearest.
 * The comparisons themselves stand in the {@link Decision}.
 *
 * @param because the cause, a clause; foreign text is not escaped in it
 * @param statement the Allow statement that comes nearest to letting the token in
 * @param repair what could stand there instead of a value that no token can carry
 */
public record Refusal(
    String because, Optional<Statement> statement, Optional<Mismatch.Repair> repair) {

  /**
   * Explains a refusal.
   *
   * @param decision what the policy says to the token
   * @return empty when the decision is none, or when its own reasons say it best
   */
  public static Optional<Refusal> of(
      TrustPolicy policy, Token token, Decision decision, TokenModels tokens) {
    return decision.verdict() == Decision.Verdict.DENY
        ? new RefusalReading(policy, token, decision, tokens).read()
        : Optional.empty();
  }

  static Refusal because(String cause) {
    return new Refusal(cause, Optional.empty(), Optional.empty());
  }

  static Refusal in(StatementTrace nearest, String cause) {
    return new Refusal(cause, Optional.of(nearest.statement()), Optional.empty());
  }

  Refusal with(Optional<Mismatch.Repair> better) {
    return new Refusal(because, statement, better);
  }
}
