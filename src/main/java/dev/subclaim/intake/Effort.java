package dev.subclaim.intake;

/** How much work the values of one file have taken. */
final class Effort {
  private final int most;
  private final int deepest;
  private int steps;
  private int depth;

  /**
   * None yet.
   *
   * @param most the most steps that are taken
   * @param deepest how deep values may lead to each other
   */
  Effort(int most, int deepest) {
    this.most = most;
    this.deepest = deepest;
  }

  /** Begins a step, if one may still be taken. */
  boolean begin() {
    if (++steps > most || depth > deepest) {
      return false;
    }
    depth++;
    return true;
  }

  /** Whether more steps were wanted than may be taken. */
  boolean spent() {
    return steps > most;
  }

  /** Ends the step that was begun last. */
  void end() {
    depth--;
  }
}
