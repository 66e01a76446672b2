package dev.subclaim.rule;

import dev.subclaim.admission.ClaimCondition;
import dev.subclaim.admission.TrustedIssuer;
import dev.subclaim.aws.ConditionKeys;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Operator;
import dev.subclaim.policy.PolicyText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One condition of a statement: an operator, a key and its values. */
public record ConditionFact(StatementFact statement, Condition condition, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<ConditionFact> TYPE =
      FactType.of("condition", ConditionFact.class, "an operator, a key and its values")
          .text("role", "what messages call the role", Fact::roleName)
          .text("operator", "as IAM spells it in full", f -> f.operator().name())
          .truth("negated", "whether it is a Not operator", f -> Truth.of(f.operator().negated()))
          .truth("ifExists", "whether it ends in IfExists", f -> Truth.of(f.operator().ifExists()))
          .text("plainOperator", "the same without set operator and IfExists", f -> f.plain())
          .text("key", "the condition key as written", f -> f.condition.key().text())
          .place("keyAt", "where the key stands", f -> Place.of(f.condition.key()))
          .place(
              "operatorAt", "where the operator stands", f -> Place.of(f.condition.operatorKey()))
          .text(
              "claim", "the trusted issuer's claim that it asks about, or nothing", f -> f.claim())
          .truth("alwaysHolds", "whether every token meets it", f -> f.alwaysHolds())
          .truth("binds", "whether some token does not meet it", f -> f.alwaysHolds().not())
          .text("why", "why every token meets it", ConditionFact::why)
          .truth(
              "namesOtherIssuer",
              "whether its key is a claim of an issuer that the statement does not trust",
              f -> Truth.of(f.trusted().filter(ClaimCondition::namesOtherIssuer).isPresent()))
          .truth(
              "setOperator",
              "whether it begins with ForAllValues or ForAnyValue",
              f -> Truth.of(f.operator().quantifier() != Operator.Quantifier.NONE))
          .truth(
              "severalIssuers",
              "whether the statement trusts more than one issuer",
              f -> Truth.of(f.trusted().filter(c -> c.trusted().size() > 1).isPresent()))
          .truth(
              "severalValues",
              "whether a token can have several values of the claim",
              f -> Truth.of(f.claim().equals("amr")))
          .truth("unmapped", "whether AWS maps no such claim", f -> Truth.of(f.unmapped()))
          .optionalText("meantKey", "AWS's own key that was meant", f -> f.meantKey())
          .truth(
              "ofOtherCalls",
              "whether its key is never there when a token is used",
              f -> Truth.of(f.webIdentityAlone() && ConditionKeys.isOfOtherCalls(f.key())))
          .truth(
              "callerChosen",
              "whether whoever asks picks the value",
              f -> Truth.of(f.trusted().isPresent() && ConditionKeys.isCallerChosen(f.key())))
          .truth(
              "tenantOpen", "whether nothing else tells tenants apart", ConditionFact::tenantOpen)
          .texts("rightKeys", "the keys that were meant, one a trusted issuer", f -> f.rightKeys())
          .list("values", "value", "the values it compares with", ConditionFact::values)
          .list("siblings", "condition", "the statement's other ones", ConditionFact::siblings)
          .fact("statement", "statement", "the statement it stands in", ConditionFact::statement);

  private Optional<ClaimCondition> trusted() {
    return statement.policy().trust().of(statement.statement(), condition);
  }

  private String claim() {
    return trusted().flatMap(ClaimCondition::claim).orElse("");
  }

  private String key() {
    return condition.key().text();
  }

  private boolean unmapped() {
    Optional<TrustedIssuer> issuer = trusted().flatMap(ClaimCondition::issuer);
    String claim = claim();
    return issuer.isPresent()
        && (claim.equals("iss")
            || (issuer.get().profile().modelled()
                && !issuer.get().profile().claims().contains(claim)));
  }

  private Optional<String> meantKey() {
    return trusted().isPresent() ? ConditionKeys.meant(key()) : Optional.empty();
  }

  /** Whether the statement is about holders of tokens and nobody else. */
  private boolean webIdentityAlone() {
    List<String> actions =
        statement.statement().actions().patterns().stream().map(PolicyText::text).toList();
    return trusted().isPresent()
        && !statement.statement().actions().negated()
        && actions.stream().noneMatch(action -> action.equalsIgnoreCase("sts:AssumeRole"))
        && actions.stream().noneMatch(action -> action.contains("*"));
  }

  private Truth tenantOpen() {
    return statement.policy().trust().admissions(statement.statement()).stream()
        .map(statement.policy().trust()::breadths)
        .map(b -> b.openOrganization().holds().or(b.anySubject().holds()))
        .reduce(Truth.NO, Truth::or);
  }

  @Override
  public boolean exhausted() {
    return true;
  }

  private Truth alwaysHolds() {
    return trusted().map(ClaimCondition::alwaysHolds).orElse(Truth.NO);
  }

  private String why() {
    boolean pattern = condition.values().stream().anyMatch(v -> v.text().matches("[*]+"));
    if (pattern && !operator().negated()) {
      return "`*` matches every text";
    }
    return "no token carries `"
        + claim()
        + "`, and "
        + operator().name()
        + " holds for what is not there";
  }

  private List<String> rightKeys() {
    String key = condition.key().text();
    String named = key.substring(key.lastIndexOf(':') + 1);
    return trusted().stream()
        .flatMap(c -> c.trusted().stream())
        .map(t -> t.profile().provider() + ":" + named)
        .toList();
  }

  private String plain() {
    String name = operator().name();
    String bare = name.substring(name.indexOf(':') + 1);
    return operator().ifExists() ? bare.substring(0, bare.length() - "IfExists".length()) : bare;
  }

  private Operator operator() {
    return condition.operator();
  }

  /** Its values, in order. */
  public List<ValueFact> values() {
    return condition.values().stream()
        .map(v -> new ValueFact(this, v, origin.moved(Place.of(v))))
        .toList();
  }

  private List<ConditionFact> siblings() {
    return statement.conditions().stream().filter(c -> c.condition != condition).toList();
  }

  @Override
  public List<String> evidence() {
    return Stream.concat(
            Stream.of(operator().name(), condition.key().text()),
            condition.values().stream().map(PolicyText::text))
        .toList();
  }
}
