package dev.subclaim.trust;

import dev.subclaim.issuer.Level;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one Allow statement admits of the tokens of one issuer that it trusts, after every Deny of
 * the policy: all kinds together.
 */
public final class Admission {
  private final TrustPolicy policy;
  private final Statement statement;
  private final TrustedIssuer trusted;
  private final List<KindAdmission> kinds;
  private final List<LevelReach> reaches;

  Admission(
      TrustPolicy policy, Statement statement, TrustedIssuer trusted, List<KindAdmission> kinds) {
    this.policy = policy;
    this.statement = statement;
    this.trusted = trusted;
    this.kinds = List.copyOf(kinds);
    this.reaches = reaches(policy, kinds);
  }

  private static List<LevelReach> reaches(TrustPolicy policy, List<KindAdmission> kinds) {
    int written = written(policy);
    List<LevelReach> reaches = new ArrayList<>();
    for (KindAdmission kind : kinds) {
      if (kind.documented() && kind.admitsAny() != Truth.NO) {
        LevelReading reading = new LevelReading(kind, written);
        for (Level level : Level.values()) {
          reading.at(level).ifPresent(reaches::add);
        }
      }
    }
    return List.copyOf(reaches);
  }

  private static int written(TrustPolicy policy) {
    return policy.statements().stream()
        .flatMap(s -> s.conditions().stream())
        .mapToInt(condition -> condition.values().size())
        .sum();
  }

  public TrustPolicy policy() {
    return policy;
  }

  public Statement statement() {
    return statement;
  }

  public TrustedIssuer trusted() {
    return trusted;
  }

  /** Every kind of the issuer, documented and assumed. */
  List<KindAdmission> kinds() {
    return kinds;
  }

  /** Whether a token of a documented kind may get in. */
  public Truth admitsAny() {
    return kinds.stream()
        .filter(KindAdmission::documented)
        .map(KindAdmission::admitsAny)
        .reduce(Truth.NO, Truth::or);
  }

  /** What the documented kinds admit at a level, the kind that admits most first. */
  public List<LevelReach> at(Level level) {
    return reaches.stream()
        .filter(reach -> reach.level() == level)
        .sorted(Comparator.comparing(LevelReach::shape).reversed())
        .toList();
  }

  /** What is admitted at a level by the kind that admits most. */
  public Optional<LevelReach> widest(Level level) {
    return at(level).stream().findFirst();
  }

  /**
   * Whether the policy leaves a claim free: no token of a documented kind whose other claim meets
   * the statement is refused.
   *
   * @param claim the claim in question
   * @param given the claim that the statement's conditions are taken for
   */
  public Truth leavesFree(String claim, String given) {
    Truth free = admitsAny();
    StatementReading reading = new StatementReading(statement, policy.variables());
    for (KindAdmission kind : kinds) {
      if (kind.documented() && kind.model().text(claim) >= 0) {
        Bounds conditions = reading.conditionsOn(given, trusted.profile(), kind.model());
        Formula refused = conditions.possibly().and(kind.admitted().shown().negate());
        free = free.and(kind.some(refused).not());
      }
    }
    return free;
  }
}
