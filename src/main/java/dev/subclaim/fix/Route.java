package dev.subclaim.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The way from the outside to a value, by places: of the document in its stream, then of members
 * and items. Unlike a pointer it tells members of one name apart.
 */
record Route(List<Integer> steps) {
  Route {
    steps = List.copyOf(steps);
  }

  Route child(int index) {
    List<Integer> longer = new ArrayList<>(steps);
    longer.add(index);
    return new Route(longer);
  }

  /** The route to the container; a document has none. */
  Route parent() {
    return new Route(steps.subList(0, steps.size() - 1));
  }

  /** The place in the container. */
  int last() {
    return steps.get(steps.size() - 1);
  }

  int length() {
    return steps.size();
  }

  /** The first so many steps. */
  Route prefix(int length) {
    return new Route(steps.subList(0, length));
  }

  /** Documents in which the value at the end of the route is changed. */
  List<Value> change(List<Value> roots, UnaryOperator<Value> change) {
    List<Value> changed = new ArrayList<>(roots);
    int root = steps.get(0);
    changed.set(root, change(roots.get(root), 1, change));
    return changed;
  }

  private Value change(Value value, int step, UnaryOperator<Value> change) {
    if (step == steps.size()) {
      return change.apply(value);
    }
    int index = steps.get(step);
    return value.with(index, change(value.at(index), step + 1, change));
  }
}
