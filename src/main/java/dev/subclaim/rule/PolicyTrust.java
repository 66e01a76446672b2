package dev.subclaim.rule;

import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.trust.Admission;
import dev.subclaim.trust.ClaimCondition;
import dev.subclaim.trust.ClaimValue;
import dev.subclaim.trust.TrustReading;
import java.util.List;
import java.util.Optional;

/** What a policy means, looked up by what stands in it. */
final class PolicyTrust {
  private final TrustReading reading;
  private final Knowledge knowledge;

  PolicyTrust(TrustPolicy policy, Knowledge knowledge) {
    this.reading = new TrustReading(policy, knowledge.tokens());
    this.knowledge = knowledge;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  List<Admission> admissions() {
    return reading.admissions();
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
