package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Cause;
import dev.subclaim.admission.ClaimCondition;
import dev.subclaim.admission.ClaimValue;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a policy. Questions are asked about its own elements, and places in the answers
 * are its own, although the reasoning may have been done about another policy that says the same.
 *
 * <p>An {@link Admission}, an {@link Emptiness} and what they hold speak of that other policy: ask
 * here for the statement, and carry causes over by {@link #here}.
 */
public final class Conclusions {
  private final Reasoning reasoning;
  private final Counterpart counterpart;

  Conclusions(Reasoning reasoning, TrustPolicy policy) {
    this.reasoning = reasoning;
    this.counterpart = new Counterpart(reasoning.policy(), policy);
  }

  /** What each Allow statement admits, issuer by issuer, in the order of the policy. */
  public List<Admission> admissions() {
    return reasoning.admissions();
  }

  /** The policy's own statement that an admission is about. */
  public Statement statement(Admission admission) {
    return counterpart.statement(admission.statement());
  }

  /** What a statement admits, an issuer each. */
  public List<Admission> admissions(Statement statement) {
    Statement inModel = counterpart.inModel(statement);
    return admissions().stream().filter(a -> a.statement() == inModel).toList();
  }

  /** The questions of breadth about one admission. */
  public Breadths breadths(Admission admission) {
    return reasoning.breadths(admission);
  }

  /** The same answer, with places in this policy. */
  public Breadth here(Breadth breadth) {
    return counterpart.breadth(breadth);
  }

  /** The same place in this policy. */
  public Cause here(Cause cause) {
    return counterpart.cause(cause);
  }

  /** Whether a statement admits any token. */
  public Emptiness emptiness(Statement statement) {
    return reasoning.emptiness(counterpart.inModel(statement));
  }

  /** Where the clash is that leaves a statement without tokens; empty for the whole statement. */
  public Optional<Cause> emptyAt(Statement statement) {
    return emptiness(statement).where().map(this::here);
  }

  /** The Deny statements that surely take tokens out of what a statement allows. */
  public List<Statement> deniedBy(Statement statement) {
    return emptiness(statement).deniedBy().stream().map(counterpart::statement).toList();
  }

  /** Whether a Deny takes nothing out. */
  public Truth idle(Statement deny) {
    return reasoning.idle(counterpart.inModel(deny));
  }

  /**
   * How far the role is open to tokens by all statements together. Undecided also where a part of
   * the policy is not told that could open it further.
   */
  public Reach reach() {
    return reasoning.reach();
  }

  /** What the policy would admit without. */
  public List<Redundancy> redundancies() {
    return reasoning.redundancies().stream().map(counterpart::redundancy).toList();
  }

  /** A condition as one of an Allow statement that trusts issuers; empty for others. */
  public Optional<ClaimCondition> of(Statement statement, Condition condition) {
    return reasoning.of(counterpart.inModel(statement, condition));
  }

  /** A value as one on a claim of a trusted issuer; empty for others. */
  public Optional<ClaimValue> of(Statement statement, Condition condition, PolicyText value) {
    int place = place(condition.values(), value);
    return reasoning.of(counterpart.inModel(statement, condition).values().get(place));
  }

  /** A token that was meant by a value which no such token carries; empty when none is found. */
  public Optional<Witness> refused(ClaimValue value) {
    return reasoning.refused(value);
  }

  private static int place(List<PolicyText> values, PolicyText value) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == value) {
        return i;
      }
    }
    throw new IllegalStateException("`" + value + "` is no value of this condition");
  }
}
