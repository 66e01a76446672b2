package dev.subclaim.rule;

import java.util.Optional;

/** One evaluation: the values of variables, what work is left, and the first unknown met. */
final class Frame {
  /** How many items of lists one evaluation may look at. */
  static final int STEPS = 100_000;

  /** How many variables can be in scope at once. */
  static final int SLOTS = 8;

  private final Object[] slots = new Object[SLOTS];
  private int stepsLeft;
  private Optional<Unknown> unknown = Optional.empty();

  /**
   * Starts an evaluation.
   *
   * @param fact what the page is {@code on}
   * @param steps how many items of lists may be looked at
   */
  Frame(Fact fact, int steps) {
    slots[0] = fact;
    stepsLeft = steps;
  }

  /** The value of the variable in a slot. */
  Object get(int slot) {
    return slots[slot];
  }

  /** Gives the variable in a slot its value. */
  void set(int slot, Object value) {
    slots[slot] = value;
  }

  /** Takes one step; false when the budget is used up. */
  boolean step() {
    return stepsLeft-- > 0;
  }

  /** Notes that a property was unknown; the first one is kept. */
  void met(Fact fact, Property property) {
    if (unknown.isEmpty()) {
      unknown = Optional.of(new Unknown(fact, property));
    }
  }

  /** The first property that was unknown. */
  Optional<Unknown> unknown() {
    return unknown;
  }

  /** A property whose value was unknown, and the fact it was asked of. */
  record Unknown(Fact fact, Property property) {
    /** What it hinges on: what the fact says, else the page's fact, else the property's meaning. */
    Hinge hinge(Fact page) {
      return fact.hinge()
          .or(page::hinge)
          .orElseGet(() -> bare(fact.exhausted() || page.exhausted()));
    }

    private Hinge bare(boolean exhausted) {
      return new Hinge(fact.origin().at(), property.doc(), exhausted);
    }
  }
}
