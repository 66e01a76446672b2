package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Bounds;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Hidden;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.List;

/** Whether a Deny takes nothing out. Says no whenever something is not known. */
public final class IdleDeny {
  private final TrustPolicy policy;
  private final List<Admission> admissions;

  /** For the Deny statements of one policy, by what its Allow statements admit. */
  public IdleDeny(TrustPolicy policy, List<Admission> admissions) {
    this.policy = policy;
    this.admissions = List.copyOf(admissions);
  }

  /** Whether no token that some statement may allow can meet the Deny. */
  public Truth idle(Statement deny) {
    StatementReading reading = new StatementReading(deny, policy.variables());
    if (deny.effect() != Effect.DENY
        || reading.opensWebIdentity() != Truth.YES
        || !told()
        || !deny.principals().stream().allMatch(this::concernsTokens)) {
      return Truth.NO;
    }
    Truth idle = Truth.of(admissions.stream().anyMatch(a -> a.admitsAny() != Truth.NO));
    for (Admission admission : admissions) {
      for (KindAdmission kind : admission.kinds()) {
        Bounds denied = reading.matches(admission.trusted(), kind.model());
        idle = idle.and(kind.some(kind.allowed().possibly().and(denied.possibly())).not());
      }
    }
    return idle;
  }

  private boolean told() {
    return Hidden.statements(policy).isEmpty()
        && policy.statements().stream().allMatch(statement -> statement.hidden().isEmpty());
  }

  /** Whether a Deny for this principal can be about nobody but holders of tokens. */
  private boolean concernsTokens(Principal principal) {
    boolean everyone =
        principal.type() == PrincipalType.EVERYONE
            || (principal.type() == PrincipalType.AWS && principal.value().text().equals("*"));
    return everyone
        ? policy.statements().stream()
            .filter(statement -> statement.effect() == Effect.ALLOW)
            .flatMap(statement -> statement.principals().stream())
            .allMatch(allowed -> StatementReading.provider(allowed).isPresent())
        : StatementReading.provider(principal).isPresent();
  }
}
