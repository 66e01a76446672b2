package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Bounds;
import dev.subclaim.admission.Cause;
import dev.subclaim.admission.CauseReading;
import dev.subclaim.admission.ConditionReading;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Memo;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether an Allow statement admits any token at all, of documented and of assumed kinds, and if
 * not, what in it clashes. Silent about statements of which a part is not told.
 */
public final class Emptiness {
  private final TrustPolicy policy;
  private final Statement statement;
  private final List<Admission> admissions;
  private final StatementReading reading;
  private final Memo<Truth> admitsNothing = Memo.of(() -> none(kind -> kind.admitted().possibly()));
  private final Memo<Truth> allowsNothing = Memo.of(() -> none(kind -> kind.allowed().possibly()));
  private final Memo<List<Condition>> clash = Memo.of(this::readClash);
  private final Memo<List<Statement>> deniedBy = Memo.of(this::readDeniedBy);

  /**
   * A reading of one statement.
   *
   * @param admissions what it admits, an issuer each; empty when it trusts none
   */
  public Emptiness(TrustPolicy policy, Statement statement, List<Admission> admissions) {
    this.policy = policy;
    this.statement = statement;
    this.admissions = List.copyOf(admissions);
    this.reading = new StatementReading(statement, policy.variables());
  }

  /** Whether it is for web identities, and all of it is told. */
  public boolean judged() {
    return statement.effect() == Effect.ALLOW
        && !admissions.isEmpty()
        && statement.hidden().isEmpty()
        && reading.opensWebIdentity() == Truth.YES
        && statement.principals().stream()
            .filter(principal -> principal.type() == PrincipalType.FEDERATED)
            .allMatch(principal -> StatementReading.provider(principal).isPresent())
        && admissions.stream().allMatch(this::claimsKnown);
  }

  /** AWS may map a claim that we have never heard of for an issuer that has no profile. */
  private boolean claimsKnown(Admission admission) {
    IssuerProfile issuer = admission.trusted().profile();
    return issuer.modelled()
        || statement.conditions().stream()
            .flatMap(c -> ConditionReading.claim(c.key().text(), issuer).stream())
            .allMatch(issuer.claims()::contains);
  }

  /** Whether no token is admitted, after every Deny. */
  public Truth admitsNothing() {
    return admitsNothing.get();
  }

  /** Whether no token meets the statement, whatever is denied. */
  public Truth allowsNothing() {
    return allowsNothing.get();
  }

  private Truth none(Function<KindAdmission, Formula> formula) {
    Truth none = Truth.of(judged());
    for (Admission admission : admissions) {
      for (KindAdmission kind : admission.kinds()) {
        none = none == Truth.NO ? none : none.and(kind.some(formula.apply(kind)).not());
      }
    }
    return none;
  }

  /** The fewest conditions that no token meets together: one or two, else none. */
  public List<Condition> clash() {
    return clash.get();
  }

  private List<Condition> readClash() {
    for (Condition one : statement.conditions()) {
      if (clash(List.of(one))) {
        return List.of(one);
      }
    }
    for (Condition one : statement.conditions()) {
      for (Condition other : statement.conditions()) {
        if (one != other && clash(List.of(one, other))) {
          return List.of(one, other);
        }
      }
    }
    return List.of();
  }

  private boolean clash(List<Condition> conditions) {
    for (Admission admission : admissions) {
      for (KindAdmission kind : admission.kinds()) {
        ConditionReading meaning =
            new ConditionReading(admission.trusted().profile(), kind.model(), policy.variables());
        Bounds both = Bounds.all(conditions.stream().map(meaning::of).toList());
        if (kind.some(both.possibly()) != Truth.NO) {
          return false;
        }
      }
    }
    return true;
  }

  /** The Deny statements that surely take tokens out of what the statement allows. */
  public List<Statement> deniedBy() {
    return deniedBy.get();
  }

  private List<Statement> readDeniedBy() {
    List<Statement> denied = new ArrayList<>();
    for (Statement deny : policy.statements()) {
      if (deny.effect() == Effect.DENY && admissions.stream().anyMatch(a -> meets(deny, a))) {
        denied.add(deny);
      }
    }
    return denied;
  }

  private boolean meets(Statement deny, Admission admission) {
    StatementReading denied = new StatementReading(deny, policy.variables());
    return admission.kinds().stream()
        .anyMatch(
            kind ->
                kind.some(
                        kind.allowed()
                            .possibly()
                            .and(denied.matches(admission.trusted(), kind.model()).surely()))
                    == Truth.YES);
  }

  /** What clashes, in words. */
  public String because() {
    List<Condition> clash = clash();
    if (clash.size() == 1) {
      return "no token meets " + said(clash.get(0));
    }
    if (clash.size() == 2) {
      return said(clash.get(0))
          + " and "
          + said(clash.get(1))
          + " must both hold, and no token"
          + " meets both";
    }
    return allowsNothing() == Truth.YES
        ? "no token meets all of its conditions"
        : "a Deny takes out all that it allows";
  }

  private static String said(Condition condition) {
    String values =
        condition.values().size() == 1 ? " `" + condition.values().get(0).text() + "`" : "";
    return condition.operator().name() + " of `" + condition.key().text() + "`" + values;
  }

  /** Where: the last condition of the clash, else the Deny; empty for the statement itself. */
  public Optional<Cause> where() {
    List<Condition> clash = clash();
    return clash.isEmpty()
        ? Optional.empty()
        : Optional.of(CauseReading.key(clash.get(clash.size() - 1)));
  }
}
