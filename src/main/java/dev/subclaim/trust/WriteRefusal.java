package dev.subclaim.trust;

import dev.subclaim.admission.Cause;
import dev.subclaim.admission.CauseReading;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.aws.WriteControl;
import dev.subclaim.policy.Actions;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Operator;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why IAM refuses to write an Allow statement that trusts a shared provider. This repeats what IAM
 * was seen to do in September 2026: it looks at the form of conditions, statement by statement, and
 * at the first value of a list only. What it says is no judgement of who gets in.
 *
 * @param principal the provider that the statement trusts
 * @param control what IAM asks for
 * @param condition the condition that comes nearest and does not count; empty when there is none
 * @param value its value, when that is what IAM refuses
 */
public record WriteRefusal(
    Principal principal,
    WriteControl control,
    Optional<Condition> condition,
    Optional<PolicyText> value) {
  private static final String ACTION = "sts:AssumeRoleWithWebIdentity";
  private static final Set<Comparison> EQUALITIES =
      Set.of(Comparison.STRING_EQUALS, Comparison.STRING_EQUALS_IGNORE_CASE);

  /** The refusal of a statement; empty when IAM stores it, or when the file does not tell. */
  public static Optional<WriteRefusal> of(Statement statement) {
    return statement.principals().stream()
        .flatMap(principal -> of(statement, principal).stream())
        .findFirst();
  }

  private static Optional<WriteRefusal> of(Statement statement, Principal principal) {
    return control(statement, principal)
        .filter(control -> told(statement) && !satisfied(statement, control))
        .map(control -> nearest(statement, principal, control));
  }

  /** What IAM asks of a statement that trusts a principal; empty when it asks for nothing. */
  private static Optional<WriteControl> control(Statement statement, Principal principal) {
    boolean asked =
        statement.effect() == Effect.ALLOW && !statement.actions().negated() && opens(statement);
    return asked
        ? StatementReading.provider(principal).flatMap(WriteControl::of)
        : Optional.empty();
  }

  /**
   * What IAM asked of a statement of a policy that it stores, a clause; empty where it asked for
   * nothing, or where the file does not tell.
   */
  public static Optional<String> passed(
      TrustPolicy policy, Statement statement, Principal principal) {
    boolean seen = told(statement) && !trustsSeveral(statement);
    return seen && policy.statements().stream().allMatch(s -> of(s).isEmpty())
        ? control(statement, principal).map(WriteRefusal::asked)
        : Optional.empty();
  }

  private static String asked(WriteControl control) {
    String refused =
        switch (control.kind()) {
          case VALUE -> ", and refuses only `*` as its first value";
          case STRICT -> ", and refuses only a first value that is blank or begins with `*`";
          case EQUALITY -> ", whatever its value";
        };
    return "it asks for `" + String.join("` or `", control.keys()) + "`" + refused;
  }

  /** In any other spelling it is the action that IAM refuses. */
  private static boolean opens(Statement statement) {
    Actions actions = statement.actions();
    return actions.patterns().stream().anyMatch(a -> a.known() && a.text().equals(ACTION));
  }

  private static boolean told(Statement statement) {
    return statement.hidden().isEmpty()
        && statement.conditions().stream().allMatch(c -> c.key().holes().isEmpty());
  }

  private static boolean satisfied(Statement statement, WriteControl control) {
    Map<String, List<Condition>> byOperator = new LinkedHashMap<>();
    for (Condition condition : statement.conditions()) {
      if (mayCount(statement, condition, control) && names(condition, control)) {
        String operator = condition.operatorKey().pointer().toString();
        byOperator.computeIfAbsent(operator, o -> new ArrayList<>()).add(condition);
      }
    }
    return byOperator.values().stream()
        .anyMatch(all -> all.stream().allMatch(c -> refused(c, control).isEmpty()));
  }

  /**
   * Where a statement trusts several providers nobody has seen whether IAM counts IfExists, the
   * only operator by which such a statement can bind each of them.
   */
  private static boolean mayCount(Statement statement, Condition condition, WriteControl control) {
    Operator written = condition.operator();
    Operator plain =
        new Operator(
            written.name(), written.quantifier(), written.comparison(), written.negated(), false);
    return counts(trustsSeveral(statement) ? plain : written, control);
  }

  private static boolean trustsSeveral(Statement statement) {
    return statement.principals().stream()
            .filter(p -> p.type() == PrincipalType.FEDERATED)
            .limit(2)
            .count()
        == 2;
  }

  /** Whether IAM counts an operator at all: no negation, no IfExists. */
  private static boolean counts(Operator operator, WriteControl control) {
    Comparison comparison = operator.comparison();
    boolean like = control.kind() != WriteControl.Kind.EQUALITY;
    return !operator.negated()
        && !operator.ifExists()
        && (EQUALITIES.contains(comparison) || (like && comparison == Comparison.STRING_LIKE));
  }

  private static boolean names(Condition condition, WriteControl control) {
    String key = condition.key().text();
    return control.kind() == WriteControl.Kind.EQUALITY
        ? control.keys().contains(key)
        : control.keys().stream().anyMatch(key::equalsIgnoreCase);
  }

  /** The value for which IAM refuses a condition; an empty list passes. */
  private static Optional<PolicyText> refused(Condition condition, WriteControl control) {
    return condition.values().stream().limit(1).filter(v -> isOpen(v, control.kind())).findFirst();
  }

  private static boolean isOpen(PolicyText value, WriteControl.Kind kind) {
    String text = value.text();
    return switch (kind) {
      case VALUE -> value.known() && text.equals("*");
      case STRICT -> value.known() && (text.startsWith("*") || text.isBlank());
      case EQUALITY -> false;
    };
  }

  private static WriteRefusal nearest(
      Statement statement, Principal principal, WriteControl control) {
    List<Condition> near =
        statement.conditions().stream()
            .filter(c -> control.keys().stream().anyMatch(c.key().text()::equalsIgnoreCase))
            .toList();
    Optional<Condition> open =
        near.stream()
            .filter(c -> counts(c.operator(), control) && refused(c, control).isPresent())
            .findFirst();
    return new WriteRefusal(
        principal,
        control,
        open.or(() -> near.stream().findFirst()),
        open.flatMap(c -> refused(c, control)));
  }

  /** What IAM misses, a clause. */
  public String because() {
    String keys = String.join("` or `", control.keys());
    if (condition.isEmpty()) {
      return "nothing asks for `" + keys + "`";
    }
    String key = condition.get().key().text();
    return value
        .map(v -> "`" + key + "` is not scoped by `" + v.text() + "`")
        .orElseGet(() -> "`" + key + "` under " + condition.get().operator().name() + " " + odd());
  }

  private String odd() {
    boolean spelling = control.kind() == WriteControl.Kind.EQUALITY;
    return spelling && condition.filter(c -> counts(c.operator(), control)).isPresent()
        ? "is not spelt as IAM wants it here"
        : "does not count";
  }

  /** What IAM wants instead, a clause. */
  public String wanted() {
    String keys = String.join("` or `", control.keys());
    return control.kind() == WriteControl.Kind.EQUALITY
        ? "StringEquals on `" + keys + "`"
        : "StringEquals, StringLike or StringEqualsIgnoreCase on `" + keys + "`, " + first();
  }

  /** What IAM says: observed, and of no use without {@link #because}. */
  public String answer() {
    if (control.kind() == WriteControl.Kind.EQUALITY) {
      return "Policy trusting "
          + control.provider()
          + " requires a StringEquals condition on an application id";
    }
    boolean arn = control.kind() == WriteControl.Kind.STRICT;
    return "Trust policy with trusted principal "
        + (arn ? principal.value().text() : control.provider())
        + " must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, "
        + String.join(" or ", control.keys())
        + " which is not scoped to all.";
  }

  private String first() {
    return control.kind() == WriteControl.Kind.STRICT
        ? "with a first value that does not begin with `*`"
        : "with a first value other than `*`";
  }

  /** Where it is to be mended: the value, else the condition, else the provider. */
  public Cause where() {
    return value
        .map(CauseReading::whole)
        .or(() -> condition.map(CauseReading::key))
        .orElseGet(() -> CauseReading.whole(principal.value()));
  }
}
