package dev.subclaim.admission;

import dev.subclaim.language.Formula;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
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

  Admission(
      TrustPolicy policy, Statement statement, TrustedIssuer trusted, List<KindAdmission> kinds) {
    this.policy = policy;
    this.statement = statement;
    this.trusted = trusted;
    this.kinds = List.copyOf(kinds);
  }

  /** The whole policy. */
  public TrustPolicy policy() {
    return policy;
  }

  /** The statement that allows. */
  public Statement statement() {
    return statement;
  }

  /** The issuer whose tokens it allows. */
  public TrustedIssuer trusted() {
    return trusted;
  }

  /** Every kind of the issuer, documented and assumed. */
  public List<KindAdmission> kinds() {
    return kinds;
  }

  /** Whether a token of a documented kind may get in. */
  public Truth admitsAny() {
    return kinds.stream()
        .filter(KindAdmission::documented)
        .map(KindAdmission::admitsAny)
        .reduce(Truth.NO, Truth::or);
  }

  /** What the statement would admit without some of its conditions. */
  public Admission without(List<Condition> conditions) {
    List<Condition> left =
        statement.conditions().stream().filter(c -> !conditions.contains(c)).toList();
    Statement less =
        new Statement(
            statement.index(),
            statement.sid(),
            statement.effect(),
            statement.principals(),
            statement.actions(),
            left,
            statement.hidden(),
            statement.tree());
    return of(policy, less, trusted, kinds.stream().map(KindAdmission::model).toList());
  }

  /** What a statement of a policy admits of these kinds. */
  static Admission of(
      TrustPolicy policy, Statement statement, TrustedIssuer trusted, List<KindModel> kinds) {
    List<KindAdmission> admitted = new ArrayList<>();
    for (KindModel kind : kinds) {
      Bounds allowed = new StatementReading(statement, policy.variables()).matches(trusted, kind);
      List<Bounds> denied =
          policy.statements().stream()
              .filter(other -> other.effect() == Effect.DENY)
              .map(deny -> new StatementReading(deny, policy.variables()).matches(trusted, kind))
              .toList();
      admitted.add(new KindAdmission(kind, allowed, allowed.without(Bounds.any(denied))));
    }
    return new Admission(policy, statement, trusted, admitted);
  }

  /** Whether a token, of whatever kind, may get in whose claim has this value. */
  public Truth admits(String claim, String value) {
    List<Pattern> literal = List.of(Pattern.literal(value));
    Truth any = Truth.NO;
    for (KindAdmission kind : kinds) {
      int text = kind.model().text(claim);
      if (text >= 0 && any != Truth.YES) {
        any = any.or(kind.some(kind.admitted().possibly().and(new Formula.Match(text, literal))));
      }
    }
    return any;
  }

  /** Whether the statement has a condition on a claim, of whatever use. */
  public boolean asksAbout(String claim) {
    return !new StatementReading(statement, policy.variables())
        .conditionsOn(claim, trusted.profile())
        .isEmpty();
  }

  /**
   * What leaves the meaning of the policy open: text that is not known. Its {@code admitted} says
   * what in words.
   */
  public Optional<Cause> opening() {
    return policy.statements().stream().flatMap(s -> OpenText.in(s, policy).stream()).findFirst();
  }

  /** The first condition on something outside the token, of this statement or of a Deny. */
  public Optional<Cause> outside() {
    return policy.statements().stream()
        .filter(s -> s.index() == statement.index() || s.effect() == Effect.DENY)
        .flatMap(s -> s.conditions().stream())
        .filter(condition -> Domination.isOutside(condition, this))
        .map(c -> new Cause(c.key().span(), c.key().pointer(), "`" + c.key().text() + "`"))
        .findFirst();
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
      if (free == Truth.NO) {
        return free;
      }
    }
    return free;
  }
}
