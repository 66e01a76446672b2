package dev.subclaim.rule;

import java.util.Set;
import java.util.TreeSet;

/**
 * A checked and compiled expression.
 *
 * @param type of its value
 * @param code computes the value
 * @param flow which optional properties its outcome proves present
 */
record Typed(Type type, Code code, Flow flow) {
  Typed(Type type, Code code) {
    this(type, code, Flow.NONE);
  }

  /** The same without the place: what operators work on. */
  Typed plain() {
    if (!(type instanceof Type.LocatedAs located)) {
      return this;
    }
    Code inner = code;
    return new Typed(
        located.value(),
        frame -> inner.run(frame) instanceof Located value ? value.value() : Nothing.NOTHING,
        flow);
  }

  /**
   * Paths of optional properties that are present.
   *
   * @param unlessNo present when the expression is yes or unknown
   * @param unlessYes present when the expression is no or unknown
   */
  record Flow(Set<String> unlessNo, Set<String> unlessYes) {
    static final Flow NONE = new Flow(Set.of(), Set.of());

    Flow {
      unlessNo = Set.copyOf(unlessNo);
      unlessYes = Set.copyOf(unlessYes);
    }

    Flow not() {
      return new Flow(unlessYes, unlessNo);
    }

    Flow and(Flow other) {
      return new Flow(union(unlessNo, other.unlessNo), common(unlessYes, other.unlessYes));
    }

    Flow or(Flow other) {
      return not().and(other.not()).not();
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
      Set<String> both = new TreeSet<>(left);
      both.addAll(right);
      return both;
    }

    private static Set<String> common(Set<String> left, Set<String> right) {
      Set<String> both = new TreeSet<>(left);
      both.retainAll(right);
      return both;
    }
  }
}
