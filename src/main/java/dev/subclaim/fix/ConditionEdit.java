package dev.subclaim.fix;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.OptionalInt;

/**
 * Edits of the Condition element: operators that hold keys that hold values.
 *
 * @param draft the draft
 * @param route to the member that is the condition: its key and values
 */
record ConditionEdit(Draft draft, Route route) {
  private static final String CONDITION = "Condition";

  /** The condition around a value or a name. */
  static ConditionEdit of(Draft draft, Route inside) throws Refusal {
    for (int length = inside.length(); length > 3; length--) {
      Route route = inside.prefix(length);
      if (isNamed(draft, route.parent().parent(), CONDITION)) {
        return new ConditionEdit(draft, route);
      }
    }
    throw new Refusal("there is no condition");
  }

  /** The statement around a value or a name. */
  static Route statement(Draft draft, Route inside) throws Refusal {
    for (int length = inside.length(); length > 0; length--) {
      Route route = inside.prefix(length);
      if (draft.tree(route) instanceof Tree.Mapping object
          && object.get("Principal").isPresent()
          && object.get("Effect").isPresent()) {
        return route;
      }
    }
    throw new Refusal("there is no statement");
  }

  private static boolean isNamed(Draft draft, Route route, String name) {
    return route.length() > 1
        && draft.tree(route.parent()) instanceof Tree.Mapping object
        && object.members().get(route.last()).key().text().equals(name);
  }

  /** Puts it under another operator, beside what stands there already. */
  Draft under(String name) throws Refusal {
    Route operator = route.parent();
    if (draft.member(operator).key().text().equals(name)) {
      return draft;
    }
    boolean alone = Value.of(draft.tree(operator)).size() == 1;
    OptionalInt other = index(draft, operator.parent(), name);
    if (alone && other.isEmpty()) {
      return Steps.from(draft).renamed(operator, name);
    }
    Draft added =
        other.isPresent()
            ? join(draft, operator.parent().child(other.getAsInt()), draft.member(route))
            : split(operator, name);
    return Steps.from(added).removed(alone ? operator : route);
  }

  private Draft split(Route operator, String name) throws Refusal {
    Tree.Member member = draft.member(route);
    Value alone = Value.member(member.key().text(), Value.of(member.value()));
    return Steps.from(draft).copied(operator.parent(), operator.last() + 1, name, alone, member);
  }

  private static Draft join(Draft draft, Route operator, Tree.Member member) throws Refusal {
    String key = member.key().text();
    Value value = Value.of(member.value());
    return Steps.from(draft).copied(operator, room(draft, operator, key), key, value, member);
  }

  /** Adds a condition to a statement. */
  static Draft add(Draft draft, Route statement, String operator, String key, Value value)
      throws Refusal {
    OptionalInt condition = index(draft, statement, CONDITION);
    if (condition.isEmpty()) {
      int last = Value.of(draft.tree(statement)).size();
      Value all = Value.member(operator, Value.member(key, value));
      return Steps.from(draft).added(statement, last, CONDITION, all);
    }
    Route operators = statement.child(condition.getAsInt());
    OptionalInt same = index(draft, operators, operator);
    return same.isPresent()
        ? join(draft, operators.child(same.getAsInt()), key, value)
        : Steps.from(draft).added(operators, 0, operator, Value.member(key, value));
  }

  private static Draft join(Draft draft, Route operator, String key, Value value) throws Refusal {
    return Steps.from(draft).added(operator, room(draft, operator, key), key, value);
  }

  /** The place behind an operator's conditions, none of which may be on this key. */
  private static int room(Draft draft, Route operator, String key) throws Refusal {
    if (!(draft.tree(operator) instanceof Tree.Mapping keys)) {
      throw new Refusal("the operator holds no conditions");
    }
    List<String> names = keys.members().stream().map(m -> m.key().text()).toList();
    if (names.stream().anyMatch(key::equalsIgnoreCase)) {
      throw new Refusal("there is a condition on the same key under that operator");
    }
    return names.size();
  }

  private static OptionalInt index(Draft draft, Route object, String name) throws Refusal {
    if (!(draft.tree(object) instanceof Tree.Mapping mapping)) {
      throw new Refusal("there is no object");
    }
    for (int i = 0; i < mapping.members().size(); i++) {
      if (mapping.members().get(i).key().text().equals(name)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
