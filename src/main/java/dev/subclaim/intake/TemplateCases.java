package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds of a template where one of its resources exists: the condition under which it is made
 * holds, and what the condition asks of parameters is so, whatever their defaults are.
 */
final class TemplateCases {
  private static final String OTHERWISE = "a parameter on which the resource's condition hangs";
  private static final int DEPTH = 20;

  private final TemplateScope scope;
  private final TemplateValues values;
  private final Map<String, Tree> given;
  private final Map<String, Boolean> decided;
  private final Set<String> opened = new HashSet<>();

  private TemplateCases(TemplateScope scope, TemplateValues values) {
    this.scope = scope;
    this.values = values;
    this.given = new HashMap<>(scope.given());
    this.decided = new HashMap<>(scope.decided());
  }

  /**
   * What holds of the template where this resource exists.
   *
   * @param values works out the functions of the template
   */
  static TemplateScope of(Tree.Mapping resource, TemplateScope scope, TemplateValues values) {
    Optional<String> condition =
        resource.get("Condition").flatMap(Loose::text).map(Tree.Scalar::text);
    if (condition.flatMap(scope::condition).isEmpty()) {
      return scope;
    }
    TemplateCases cases = new TemplateCases(scope, values);
    cases.named(condition.get(), true, 0);
    return new TemplateScope(scope.template(), cases.given, cases.decided);
  }

  private void named(String condition, boolean wanted, int depth) {
    Optional<Tree> written = scope.condition(condition);
    if (written.isPresent() && decided.putIfAbsent(condition, wanted) == null) {
      settle(written.get(), wanted, depth + 1);
    }
  }

  /** Notes what must be so for a condition to hold, or not to hold. */
  private void settle(Tree condition, boolean wanted, int depth) {
    Optional<TemplateCall> call = TemplateChoices.call(condition);
    if (depth > DEPTH
        || call.isEmpty()
        || values.holds(condition).filter(holds -> holds == wanted).isPresent()) {
      return;
    }
    List<Tree> items = call.get().items();
    String function = call.get().function();
    if (function.equals("Condition")) {
      Loose.text(call.get().argument()).ifPresent(name -> named(name.text(), wanted, depth));
    } else if (function.equals("Fn::Not") && items.size() == 1) {
      settle(items.get(0), !wanted, depth + 1);
    } else if (function.equals(wanted ? "Fn::And" : "Fn::Or")) {
      items.forEach(item -> settle(item, wanted, depth + 1));
    } else if (function.equals("Fn::Equals") && wanted && items.size() == 2) {
      equal(items.get(0), items.get(1));
      equal(items.get(1), items.get(0));
    } else {
      open(condition, depth);
    }
  }

  /** A parameter that must be equal to a text is that text. */
  private void equal(Tree side, Tree other) {
    Optional<String> name = parameter(side);
    if (name.isPresent()) {
      boolean told = parameter(other).isEmpty() && values.resolve(other) instanceof Tree.Scalar;
      given.put(name.get(), told ? values.resolve(other) : unknown(side));
    }
  }

  private Optional<String> parameter(Tree value) {
    return TemplateCall.of(value)
        .filter(call -> call.function().equals(TemplateCall.REF))
        .flatMap(TemplateCall::reference)
        .filter(scope::hasParameter);
  }

  /** Parameters that a condition asks about are not what their defaults say. */
  private void open(Tree condition, int depth) {
    Optional<String> name = parameter(condition);
    Optional<TemplateCall> call = TemplateChoices.call(condition);
    if (name.isPresent()) {
      given.put(name.get(), unknown(condition));
    } else if (depth < DEPTH && call.isPresent() && call.get().function().equals("Condition")) {
      Loose.text(call.get().argument())
          .filter(inner -> opened.add(inner.text()))
          .flatMap(inner -> scope.condition(inner.text()))
          .ifPresent(written -> open(written, depth + 1));
    } else if (depth < DEPTH && call.isPresent()) {
      call.get().items().forEach(item -> open(item, depth + 1));
    }
  }

  private static Tree unknown(Tree at) {
    return new Tree.Unknown(OTHERWISE, at.span(), at.pointer(), Optional.empty());
  }
}
