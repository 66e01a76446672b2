package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.trust.Admission;
import dev.subclaim.trust.Breadths;
import dev.subclaim.trust.ClaimCondition;
import dev.subclaim.trust.ClaimValue;
import dev.subclaim.trust.Emptiness;
import dev.subclaim.trust.IdleDeny;
import dev.subclaim.trust.Redundancies;
import dev.subclaim.trust.Redundancy;
import dev.subclaim.trust.TrustReading;
import java.util.List;
import java.util.Optional;

/** What a policy means, looked up by what stands in it. */
final class PolicyTrust {
  private final TrustReading reading;
  private final Knowledge knowledge;
  private final TrustPolicy policy;

  PolicyTrust(TrustPolicy policy, Knowledge knowledge) {
    this.reading = new TrustReading(policy, knowledge.tokens());
    this.knowledge = knowledge;
    this.policy = policy;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  List<Admission> admissions() {
    return reading.admissions();
  }

  /** The questions of breadth about one admission. */
  Breadths breadths(Admission admission) {
    return new Breadths(admission, knowledge.own(admission.trusted().profile()));
  }

  /** Whether a statement admits any token. */
  Emptiness emptiness(Statement statement) {
    List<Admission> own = admissions().stream().filter(a -> a.statement() == statement).toList();
    return new Emptiness(policy, statement, own);
  }

  /** Whether a Deny takes nothing out. */
  Truth idle(Statement deny) {
    return new IdleDeny(policy, admissions()).idle(deny);
  }

  List<Redundancy> redundancies() {
    return Redundancies.of(policy, admissions());
  }

  /** The condition as one of an Allow statement that trusts issuers; empty for others. */
  Optional<ClaimCondition> of(Condition condition) {
    return reading.conditions().stream().filter(c -> c.condition() == condition).findFirst();
  }

  /** The value as one on a claim of a trusted issuer; empty for others. */
  Optional<ClaimValue> of(PolicyText value) {
    return reading.values().stream().filter(v -> v.value() == value).findFirst();
  }
}
