package dev.subclaim.admission;

import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what of two statements is not about tokens: principals, actions, outside conditions. */
public final class Domination {
  private Domination() {}

  /** Whether one gives the same to the same principals, and asks nothing outside tokens more. */
  public static boolean of(Statement one, Statement other, Admission admission) {
    return !one.actions().negated()
        && !other.actions().negated()
        && actions(one).containsAll(actions(other))
        && principals(one).containsAll(principals(other))
        && guards(other, admission).containsAll(guards(one, admission));
  }

  private static Set<String> actions(Statement statement) {
    return statement.actions().patterns().stream()
        .map(action -> action.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<List<String>> principals(Statement statement) {
    return statement.principals().stream()
        .map(principal -> List.of(principal.type().name(), principal.value().text()))
        .collect(Collectors.toSet());
  }

  /** The conditions that tokens do not decide, as symbols: operator, key, values. */
  private static Set<List<Object>> guards(Statement statement, Admission admission) {
    return statement.conditions().stream()
        .filter(condition -> isOutside(condition, admission))
        .map(Domination::symbol)
        .collect(Collectors.toSet());
  }

  /** Whether tokens do not decide a condition. */
  static boolean isOutside(Condition condition, Admission admission) {
    return admission.kinds().stream()
        .anyMatch(
            kind ->
                new ConditionReading(
                            admission.trusted().profile(),
                            kind.model(),
                            admission.policy().variables())
                        .of(condition)
                    == Bounds.OUTSIDE);
  }

  private static List<Object> symbol(Condition condition) {
    return List.of(
        condition.operator().name(),
        condition.key().text().toLowerCase(Locale.ROOT),
        condition.values().stream().map(PolicyText::text).collect(Collectors.toSet()),
        // Text that is not told equals nothing but itself.
        condition.values().stream().allMatch(PolicyText::known) ? "" : condition.key().pointer());
  }
}
