package dev.subclaim.admission;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Memo;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A trust policy as the sets of tokens that it admits: an {@link Admission} for each Allow
 * statement and each issuer that it trusts, and what its conditions and values can mean.
 */
public final class TrustReading {
  private final TrustPolicy policy;
  private final Function<String, IssuerProfile> issuers;
  private final Function<IssuerProfile, List<KindModel>> kinds;
  private final Memo<List<ClaimCondition>> conditions = Memo.of(this::readConditions);
  private final Memo<List<ClaimValue>> values = Memo.of(this::readValues);
  private final Memo<List<Admission>> admissions = Memo.of(this::readAdmissions);

  /** A reading of a policy. Kinds of token that the policy cannot tell apart are read as one. */
  public TrustReading(TrustPolicy policy, TokenModels tokens) {
    this(policy, tokens::profile, profile -> tokens.kinds(profile, claimsAsked(policy, profile)));
  }

  /** The same with chosen kinds of each issuer. */
  public TrustReading(
      TrustPolicy policy,
      Function<String, IssuerProfile> issuers,
      Function<IssuerProfile, List<KindModel>> kinds) {
    this.policy = policy;
    this.issuers = issuers;
    this.kinds = kinds;
  }

  /** The claims of an issuer by which a policy can tell its tokens apart. */
  public static SortedSet<String> claimsAsked(TrustPolicy policy, IssuerProfile profile) {
    SortedSet<String> claims = new TreeSet<>(List.of("aud", "sub"));
    for (Statement statement : policy.statements()) {
      for (Condition condition : statement.conditions()) {
        ConditionReading.claim(condition.key().text(), profile).ifPresent(claims::add);
      }
    }
    claims.retainAll(profile.claims());
    return claims;
  }

  /** What each Allow statement admits, issuer by issuer, in the order of the policy. */
  public List<Admission> admissions() {
    return admissions.get();
  }

  private List<Admission> readAdmissions() {
    List<Admission> admissions = new ArrayList<>();
    for (Statement statement : allows()) {
      trusted(statement)
          .forEach((issuer, of) -> admissions.add(Admission.of(policy, statement, issuer, of)));
    }
    return admissions;
  }

  /** The conditions of every Allow statement that trusts an issuer. */
  public List<ClaimCondition> conditions() {
    return conditions.get();
  }

  private List<ClaimCondition> readConditions() {
    List<ClaimCondition> conditions = new ArrayList<>();
    for (Statement statement : allows()) {
      Map<TrustedIssuer, List<KindModel>> trusted = trusted(statement);
      if (!trusted.isEmpty()) {
        for (Condition condition : statement.conditions()) {
          conditions.add(new ClaimCondition(statement, condition, trusted, policy.variables()));
        }
      }
    }
    return conditions;
  }

  /** The values of positive text conditions on claims of trusted issuers, Allow statements only. */
  public List<ClaimValue> values() {
    return values.get();
  }

  private List<ClaimValue> readValues() {
    List<ClaimValue> values = new ArrayList<>();
    for (ClaimCondition condition : conditions()) {
      condition.issuer().ifPresent(trusted -> values(condition, trusted, values));
    }
    return values;
  }

  private void values(ClaimCondition of, TrustedIssuer trusted, List<ClaimValue> out) {
    Condition condition = of.condition();
    Comparison comparison = condition.operator().comparison();
    boolean text =
        comparison == Comparison.STRING_EQUALS
            || comparison == Comparison.STRING_EQUALS_IGNORE_CASE
            || comparison == Comparison.STRING_LIKE;
    if (text && !condition.operator().negated()) {
      List<KindModel> models = kinds.apply(trusted.profile());
      for (PolicyText value : condition.values()) {
        out.add(
            new ClaimValue(
                of.statement(),
                trusted,
                condition,
                value,
                of.claim().orElse(""),
                models,
                policy.variables()));
      }
    }
  }

  private List<Statement> allows() {
    return policy.statements().stream().filter(s -> s.effect() == Effect.ALLOW).toList();
  }

  private StatementReading reading(Statement statement) {
    return new StatementReading(statement, policy.variables());
  }

  /** The issuers that a statement trusts with web identities, and their kinds of token. */
  private Map<TrustedIssuer, List<KindModel>> trusted(Statement statement) {
    Map<TrustedIssuer, List<KindModel>> trusted = new LinkedHashMap<>();
    if (reading(statement).opensWebIdentity() == Truth.NO) {
      return trusted;
    }
    for (Principal principal : statement.principals()) {
      StatementReading.provider(principal)
          .map(issuers)
          .ifPresent(
              profile -> trusted.put(new TrustedIssuer(principal, profile), kinds.apply(profile)));
    }
    return trusted;
  }
}
