package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Domination;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.admission.TrustedIssuer;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what a policy would admit without. A Deny takes the same from both sides, so it is left
 * out; conditions outside the token count as symbols. Silent when a part is not told.
 */
public final class Redundancies {
  private final TrustPolicy policy;
  private final List<Admission> admissions;
  private final Set<Object> removed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Redundancy> found = new ArrayList<>();

  private Redundancies(TrustPolicy policy, List<Admission> admissions) {
    this.policy = policy;
    this.admissions = List.copyOf(admissions);
  }

  /** What is redundant, in the order of the policy. */
  public static List<Redundancy> of(TrustPolicy policy, List<Admission> admissions) {
    boolean told = policy.statements().stream().allMatch(s -> s.hidden().isEmpty());
    return told ? new Redundancies(policy, admissions).find() : List.of();
  }

  private List<Redundancy> find() {
    List<Statement> allows =
        policy.statements().stream().filter(s -> s.effect() == Effect.ALLOW).toList();
    for (int i = allows.size() - 1; i >= 0 && allows.size() > 1; i--) {
      if (covered(allows.get(i), allows.get(i), List.of())) {
        removed.add(allows.get(i));
        found.add(new Redundancy(allows.get(i), Optional.empty(), Optional.empty()));
      }
    }
    for (int i = allows.size() - 1; i >= 0; i--) {
      if (!removed.contains(allows.get(i))) {
        values(allows.get(i));
      }
    }
    Collections.reverse(found);
    return List.copyOf(found);
  }

  private void values(Statement statement) {
    for (Condition condition : statement.conditions()) {
      List<PolicyText> values = condition.values();
      for (int i = values.size() - 1; i >= 0 && values.size() > 1 && isText(condition); i--) {
        value(statement, condition, values.get(i));
      }
    }
  }

  private void value(Statement statement, Condition condition, PolicyText value) {
    Statement alone = with(statement, condition, v -> v == value);
    Statement rest = with(statement, condition, v -> v != value && !removed.contains(v));
    if (covered(statement, alone, List.of(rest))) {
      Optional<PolicyText> by =
          condition.values().stream()
              .filter(v -> v != value && !removed.contains(v))
              .filter(v -> covers(with(statement, condition, u -> u == v), alone))
              .findFirst();
      removed.add(value);
      found.add(new Redundancy(statement, Optional.of(value), by));
    }
  }

  private static boolean isText(Condition condition) {
    return !condition.operator().negated()
        && switch (condition.operator().comparison()) {
          case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE -> true;
          default -> false;
        };
  }

  private static Statement with(
      Statement statement, Condition condition, Predicate<PolicyText> keep) {
    List<Condition> conditions =
        statement.conditions().stream().map(c -> c == condition ? kept(c, keep) : c).toList();
    return new Statement(
        statement.index(),
        statement.sid(),
        statement.effect(),
        statement.principals(),
        statement.actions(),
        conditions,
        statement.hidden(),
        statement.tree());
  }

  private static Condition kept(Condition condition, Predicate<PolicyText> keep) {
    return new Condition(
        condition.operator(),
        condition.operatorKey(),
        condition.key(),
        condition.values().stream().filter(keep).toList());
  }

  private boolean covers(Statement one, Statement other) {
    return covered(other, other, List.of(one), false);
  }

  private boolean covered(Statement original, Statement judged, List<Statement> rest) {
    return covered(original, judged, rest, true);
  }

  /** Whether every token of the statement is one of those of others, and there is such a token. */
  private boolean covered(
      Statement original, Statement judged, List<Statement> rest, boolean others) {
    boolean some = false;
    for (Admission admission : admissions) {
      if (admission.statement().index() == original.index()) {
        List<Statement> covering = new ArrayList<>(rest);
        if (others) {
          covering.addAll(dominating(judged, admission));
        }
        for (KindAdmission kind : admission.kinds()) {
          Formula mine = reading(judged).matches(admission.trusted(), kind.model()).possibly();
          some |= !covering.isEmpty() && kind.some(mine) == Truth.YES;
          Formula left = mine.and(any(covering, admission.trusted(), kind).negate());
          if (kind.some(left) != Truth.NO) {
            return false;
          }
        }
      }
    }
    return some;
  }

  private Formula any(List<Statement> statements, TrustedIssuer trusted, KindAdmission kind) {
    return new Formula.Or(
        statements.stream().map(s -> reading(s).matches(trusted, kind.model()).shown()).toList());
  }

  /** The other Allow statements that give as much to the same holders under no more conditions. */
  private List<Statement> dominating(Statement judged, Admission admission) {
    return admissions.stream()
        .map(Admission::statement)
        .distinct()
        .filter(other -> other.index() != judged.index() && !removed.contains(other))
        .filter(other -> Domination.of(other, judged, admission))
        .toList();
  }

  private StatementReading reading(Statement statement) {
    return new StatementReading(statement, policy.variables());
  }
}
