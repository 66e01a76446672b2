package dev.subclaim.intake;

import dev.subclaim.source.JsonText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Works out {@code Fn::If} and {@code Fn::FindInMap}: values that a template chooses between. */
final class TemplateChoices {
  private static final int BRANCHES = 3;
  private static final int DEPTH = 20;

  private final TemplateScope scope;
  private final Function<Tree, Tree> resolve;
  private final Effort effort;

  /**
   * Choices of a template.
   *
   * @param resolve works out the functions in a value
   * @param effort what conditions may take that ask for each other
   */
  TemplateChoices(TemplateScope scope, Function<Tree, Tree> resolve, Effort effort) {
    this.scope = scope;
    this.resolve = resolve;
    this.effort = effort;
  }

  /** The branch of an {@code Fn::If} that is taken, as it is written. */
  Optional<Tree> chosen(TemplateCall call) {
    List<Tree> items = call.items();
    if (!call.function().equals("Fn::If") || items.size() != BRANCHES) {
      return Optional.empty();
    }
    Optional<Boolean> holds =
        items.get(0) instanceof Tree.Scalar name ? named(name.text(), 0) : holds(items.get(0), 0);
    return holds.map(yes -> items.get(yes ? 1 : 2));
  }

  /** What an {@code Fn::If} is: the branch that is taken, or what both branches are. */
  Optional<Tree> branch(TemplateCall call) {
    Optional<Tree> chosen = chosen(call);
    if (chosen.isPresent() || call.items().size() != BRANCHES) {
      return chosen.map(resolve);
    }
    return same(call.items().subList(1, BRANCHES).stream().map(resolve).toList());
  }

  /**
   * What an {@code Fn::FindInMap} finds, also where a key is unknown but all values are the same.
   */
  Optional<Tree> mapped(TemplateCall call) {
    List<Tree> items = call.items();
    if (items.size() < BRANCHES || text(items.get(0)).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> top = text(items.get(1));
    Optional<String> second = text(items.get(2));
    List<Tree> values = new ArrayList<>(scope.mapped(text(items.get(0)).get(), top, second));
    boolean surely = top.isPresent() && second.isPresent() && !values.isEmpty();
    if (items.size() > BRANCHES && !surely) {
      Optional.of(items.get(BRANCHES))
          .filter(Tree.Mapping.class::isInstance)
          .flatMap(otherwise -> ((Tree.Mapping) otherwise).get("DefaultValue"))
          .ifPresent(otherwise -> values.add(resolve.apply(otherwise)));
    }
    return same(settled(values)).map(value -> at(value, call.at()));
  }

  /** Where there are several, to look at each is work that counts. */
  private List<Tree> settled(List<Tree> values) {
    return values.size() > 1 ? values.stream().map(resolve).toList() : values;
  }

  /** The value stands in a mapping; what is judged stands where it is used. */
  private static Tree at(Tree value, Tree use) {
    return value instanceof Tree.Scalar s
        ? new Tree.Scalar(s.text(), s.type(), s.holes(), use.span(), use.pointer(), s.tag())
        : value.at(use.pointer());
  }

  private static Optional<Tree> same(List<Tree> values) {
    List<String> texts = values.stream().map(JsonText::compact).distinct().toList();
    boolean known = values.stream().noneMatch(Tree.Unknown.class::isInstance);
    return known && texts.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  private Optional<String> text(Tree value) {
    return resolve.apply(value) instanceof Tree.Scalar scalar && scalar.holes().isEmpty()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private Optional<Boolean> named(String condition, int depth) {
    return Optional.ofNullable(scope.decided().get(condition))
        .or(() -> scope.condition(condition).flatMap(written -> holds(written, depth + 1)));
  }

  /** Whether a condition holds, as far as the template tells. */
  Optional<Boolean> holds(Tree condition) {
    return holds(condition, 0);
  }

  private Optional<Boolean> holds(Tree condition, int depth) {
    Optional<TemplateCall> call = depth > DEPTH ? Optional.empty() : call(condition);
    if (call.isEmpty() || !effort.begin()) {
      return Optional.empty();
    }
    Optional<Boolean> holds = holds(call.get(), depth);
    effort.end();
    return holds;
  }

  private Optional<Boolean> holds(TemplateCall call, int depth) {
    List<Tree> items = call.items();
    return switch (call.function()) {
      case "Condition" -> Loose.text(call.argument()).flatMap(name -> named(name.text(), depth));
      case "Fn::Equals" -> items.size() == 2 ? equal(items.get(0), items.get(1)) : Optional.empty();
      case "Fn::Not" -> items.size() == 1 ? holds(items.get(0), depth + 1).map(b -> !b) : none();
      case "Fn::And" -> all(items, true, depth);
      case "Fn::Or" -> all(items, false, depth);
      default -> none();
    };
  }

  private static Optional<Boolean> none() {
    return Optional.empty();
  }

  /** {@code {"Condition": "Name"}} is a call only among conditions. */
  static Optional<TemplateCall> call(Tree condition) {
    if (condition instanceof Tree.Mapping mapping
        && mapping.members().size() == 1
        && mapping.members().get(0).key().text().equals("Condition")) {
      return Optional.of(
          new TemplateCall("Condition", mapping.members().get(0).value(), condition));
    }
    return TemplateCall.of(condition);
  }

  private Optional<Boolean> equal(Tree a, Tree b) {
    return text(a).flatMap(left -> text(b).map(left::equals));
  }

  /** One that settles the question is enough; else every one must be known. */
  private Optional<Boolean> all(List<Tree> conditions, boolean neutral, int depth) {
    Optional<Boolean> result = Optional.of(neutral);
    for (Tree condition : conditions) {
      Optional<Boolean> holds = holds(condition, depth + 1);
      if (holds.isPresent() && holds.get() != neutral) {
        return holds;
      }
      if (holds.isEmpty()) {
        result = none();
      }
    }
    return result;
  }
}
