package dev.subclaim.rule;

import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.TrustPolicy;
import java.util.List;

/** A role's trust policy. */
public record PolicyFact(RolePolicy subject, PolicyTrust trust, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<PolicyFact> TYPE =
      FactType.of("policy", PolicyFact.class, "a role's trust policy")
          .text("role", "what messages call the role", Fact::roleName)
          .text(
              "container", "what held it: `trust policy`, `account export`", PolicyFact::container)
          .list("statements", "statement", "its statements", PolicyFact::statements);

  /** The policy as written. */
  public TrustPolicy policy() {
    return subject.policy().policy();
  }

  private String container() {
    return subject.container();
  }

  /** Its statements, in order. */
  public List<StatementFact> statements() {
    return policy().statements().stream()
        .map(statement -> new StatementFact(this, statement, origin.in(statement)))
        .toList();
  }
}
