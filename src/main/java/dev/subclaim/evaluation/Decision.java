package dev.subclaim.evaluation;

import dev.subclaim.policy.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What a trust policy says to one request, and why.
 *
 * @param verdict the answer
 * @param statement the statement that decided, or that the open answer hinges on; none when no
 *     statement matched
 * @param reasons sentences for people, the most telling first
 * @param traces every statement, in the order of the policy
 */
public record Decision(
    Verdict verdict,
    Optional<Statement> statement,
    List<String> reasons,
    List<StatementTrace> traces) {
  public Decision {
    reasons = List.copyOf(reasons);
    traces = List.copyOf(traces);
  }

  /** The four answers. */
  public enum Verdict {
    ALLOW,
    /** No statement allows the request. */
    DENY,
    /** A Deny statement matches, whatever else allows. */
    EXPLICIT_DENY,
    /** It depends on something that is not known. */
    UNDECIDED
  }
}
