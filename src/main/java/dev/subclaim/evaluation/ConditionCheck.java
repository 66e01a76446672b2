package dev.subclaim.evaluation;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Operator;
import dev.subclaim.policy.Operator.Quantifier;
import dev.subclaim.policy.PolicyText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Judges one condition of a statement against a request.
 *
 * @param condition the condition
 * @param effect the statement's effect
 * @param variables whether {@code ${...}} is a policy variable
 * @param request the request
 */
record ConditionCheck(Condition condition, Effect effect, boolean variables, Request request) {

  /** The outcome with the words for it. */
  Check check() {
    if (!condition.key().holes().isEmpty()) {
      return told(Truth.UNKNOWN, List.of(), "the file does not tell which key this is");
    }
    KeyValue value = request.value(condition.key().text());
    Truth outcome = outcome(value);
    if (value instanceof KeyValue.Present present) {
      return told(outcome, present.values(), present(present, outcome));
    }
    boolean absent = value instanceof KeyValue.Absent;
    return told(
        outcome, List.of(), absent ? absent() : "what is known of the request has no such key");
  }

  /** What a condition says whose values the file does not tell in full. */
  Check hidden(String reason) {
    return told(Truth.UNKNOWN, List.of(), "the file does not tell every value: " + reason);
  }

  private Truth outcome(KeyValue value) {
    if (value instanceof KeyValue.Present present) {
      return present(present);
    }
    return value instanceof KeyValue.Absent ? whenAbsent() : whenUnknown();
  }

  /** IAM User Guide, condition operators: what holds for a key that is not in the request. */
  private Truth whenAbsent() {
    Operator operator = condition.operator();
    if (operator.comparison() == Comparison.NULL) {
      return nullTest(true);
    }
    if (operator.quantifier() != Quantifier.NONE) {
      return Truth.of(operator.quantifier() == Quantifier.FOR_ALL_VALUES);
    }
    // Observed: an empty list of values matches nothing, also negated.
    boolean negated = operator.negated() && !condition.values().isEmpty();
    return Truth.of(operator.ifExists() || negated);
  }

  /** Without values nothing matches whether the key is there or not, unless absence matches. */
  private Truth whenUnknown() {
    Operator operator = condition.operator();
    boolean matchesAbsent =
        operator.ifExists() || operator.quantifier() == Quantifier.FOR_ALL_VALUES;
    return condition.values().isEmpty() && !matchesAbsent ? Truth.NO : Truth.UNKNOWN;
  }

  private Truth present(KeyValue.Present present) {
    Operator operator = condition.operator();
    if (operator.comparison() == Comparison.NULL) {
      return nullTest(false);
    }
    return switch (operator.quantifier()) {
      // Observed: a scalar operator never matches a multivalued key, negated or not.
      case NONE -> present.multivalued() ? Truth.NO : test(present.values().get(0));
      case FOR_ALL_VALUES ->
          present.values().stream().map(this::test).reduce(Truth.YES, Truth::and);
      case FOR_ANY_VALUE -> present.values().stream().map(this::test).reduce(Truth.NO, Truth::or);
    };
  }

  private Truth nullTest(boolean absent) {
    Truth any = Truth.NO;
    for (PolicyText value : condition.values()) {
      Truth matches =
          value.known()
              ? Comparer.truthValue(value.text())
                  .map(wanted -> Truth.of(wanted == absent))
                  .orElse(Truth.NO)
              : Truth.UNKNOWN;
      any = any.or(matches);
    }
    return any;
  }

  /** One value of the request against all of the policy's: one must match, or none when negated. */
  private Truth test(String found) {
    Comparer comparer = new Comparer(condition.operator(), effect);
    if (condition.values().isEmpty() || !comparer.readable(found)) {
      return Truth.NO;
    }
    Truth any = Truth.NO;
    for (PolicyText value : condition.values()) {
      any = any.or(comparer.matches(expand(value), found));
    }
    return condition.operator().negated() ? any.not() : any;
  }

  /** Variables stand in the values of string and ARN operators only. */
  private Expanded expand(PolicyText value) {
    boolean allowed =
        switch (condition.operator().comparison()) {
          case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN_LIKE -> variables;
          default -> false;
        };
    return allowed ? Expansion.of(value, request) : Expansion.plain(value);
  }

  private String present(KeyValue.Present present, Truth outcome) {
    if (condition.operator().comparison() == Comparison.NULL) {
      return holder() + " has it";
    }
    if (present.multivalued() && condition.operator().quantifier() == Quantifier.NONE) {
      return "this key holds several values, which only ForAnyValue and ForAllValues can match";
    }
    String has = holder() + " has " + quoted(present.values());
    return outcome == Truth.UNKNOWN ? has + ", the policy's value is not known" : has;
  }

  private String absent() {
    return request.claimOfCaller(condition.key().text())
        ? "the token has no such claim that AWS hands on"
        : "the request has no such key";
  }

  private String holder() {
    return request.claimOfCaller(condition.key().text()) ? "the token" : "the request";
  }

  private Check told(Truth outcome, List<String> found, String because) {
    String subject = request.shown(condition.key().text()) + " " + condition.operator().name();
    List<String> wanted =
        condition.values().stream().map(PolicyText::text).collect(Collectors.toList());
    String sentence = subject + (wanted.isEmpty() ? "" : " " + quoted(wanted)) + ": " + because;
    return new Check(subject, outcome, wanted, found, sentence);
  }

  static String quoted(List<String> texts) {
    return texts.isEmpty()
        ? "no value"
        : texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining(", "));
  }
}
