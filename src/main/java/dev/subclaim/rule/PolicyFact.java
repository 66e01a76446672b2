package dev.subclaim.rule;

import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.trust.Conclusions;
import dev.subclaim.trust.Emptiness;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A role's trust policy. */
public record PolicyFact(RolePolicy subject, Conclusions trust, Knowledge knowledge, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<PolicyFact> TYPE =
      FactType.of("policy", PolicyFact.class, "a role's trust policy")
          .text("role", "what messages call the role", Fact::roleName)
          .text(
              "container", "what held it: `trust policy`, `account export`", PolicyFact::container)
          .optionalDuration(
              "maxSession", "the longest session that the role allows", PolicyFact::maxSession)
          .truth(
              "denied",
              "whether Deny statements leave no token of what Allow statements allow",
              f -> f.denied())
          .place("deniedAt", "the first such Deny", PolicyFact::deniedAt)
          .list("statements", "statement", "its statements", PolicyFact::statements);

  /** The policy as written. */
  public TrustPolicy policy() {
    return subject.policy().policy();
  }

  private Optional<Duration> maxSession() {
    return subject.role().maxSessionSeconds().map(Duration::ofSeconds);
  }

  private Truth denied() {
    List<Emptiness> allows =
        policy().statements().stream().map(trust::emptiness).filter(Emptiness::judged).toList();
    Truth denied =
        Truth.of(!allows.isEmpty() && policy().statements().stream().allMatch(this::told));
    Truth some = Truth.NO;
    for (Emptiness allow : allows) {
      denied = denied.and(allow.admitsNothing());
      some = denied == Truth.NO ? some : some.or(allow.allowsNothing().not());
    }
    return denied.and(some);
  }

  /** Whether the file tells all of a statement, and which issuers it trusts. */
  private boolean told(Statement statement) {
    return statement.hidden().isEmpty();
  }

  private Place deniedAt() {
    return policy().statements().stream()
        .flatMap(statement -> trust.deniedBy(statement).stream())
        .findFirst()
        .map(deny -> Place.of(deny.tree()))
        .orElse(origin.at());
  }

  @Override
  public boolean exhausted() {
    return true;
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
