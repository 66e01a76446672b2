package dev.subclaim.trust;

import dev.subclaim.admission.Cause;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Carries what was concluded about one policy over to another of the same {@link Likeness}: what is
 * said of the model's elements and places is said of the corresponding ones.
 *
 * @param model the policy that was reasoned about
 * @param own the policy in question
 */
record Counterpart(TrustPolicy model, TrustPolicy own) {

  private boolean same() {
    return model == own;
  }

  /** The model's statement for one of the own policy. */
  Statement inModel(Statement statement) {
    return same() ? statement : at(model.statements(), own.statements(), statement);
  }

  /** The own statement for one of the model. */
  Statement statement(Statement statement) {
    return same() ? statement : at(own.statements(), model.statements(), statement);
  }

  /** The model's condition for one of the own policy. */
  Condition inModel(Statement statement, Condition condition) {
    return same()
        ? condition
        : at(inModel(statement).conditions(), statement.conditions(), condition);
  }

  /** The own redundancy for one of the model. */
  Redundancy redundancy(Redundancy found) {
    return new Redundancy(
        statement(found.statement()),
        found.value().map(value -> value(found.statement(), value)),
        found.by().map(value -> value(found.statement(), value)));
  }

  private PolicyText value(Statement ofModel, PolicyText value) {
    for (Condition condition : ofModel.conditions()) {
      for (int i = 0; i < condition.values().size(); i++) {
        if (condition.values().get(i) == value) {
          Statement mine = statement(ofModel);
          Condition of = at(mine.conditions(), ofModel.conditions(), condition);
          return of.values().get(i);
        }
      }
    }
    throw new IllegalStateException("`" + value + "` stands in no condition");
  }

  /** The own cause for one of the model. */
  Cause cause(Cause cause) {
    return same()
        ? cause
        : new Cause(span(cause.span()), pointer(cause.pointer()), cause.admitted());
  }

  /** The own breadth for one of the model. */
  Breadth breadth(Breadth breadth) {
    List<Cause> causes = breadth.causes().stream().map(this::cause).toList();
    return same()
        ? breadth
        : new Breadth(breadth.holds(), breadth.witness(), breadth.level(), causes);
  }

  private Span span(Span span) {
    int moved = own.tree().span().start() - model.tree().span().start();
    return own.tree().span().text().span(span.start() + moved, span.end() + moved);
  }

  private Pointer pointer(Pointer pointer) {
    Pointer root = model.tree().pointer();
    Deque<String> inside = new ArrayDeque<>();
    Optional<Pointer> at = Optional.of(pointer);
    while (at.isPresent() && !at.get().equals(root)) {
      inside.push(at.get().token());
      at = at.get().parent();
    }
    Pointer moved = own.tree().pointer();
    for (String token : inside) {
      moved = moved.child(token);
    }
    return moved;
  }

  /** The item of one list that stands where an item stands in another. */
  private static <T> T at(List<T> wanted, List<T> known, T item) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i) == item) {
        return wanted.get(i);
      }
    }
    throw new IllegalStateException("it is no part of this policy");
  }
}
