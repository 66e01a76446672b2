package dev.subclaim.language;

/**
 * How much work a question may cost before it ends undecided. Work is counted in steps and
 * comparisons, never in time, so that the same question always gets the same answer. Mutable: one
 * budget serves one question, or several that share it.
 */
public final class Budget {
  /** Enough for every policy seen in practice many times over; about a fifth of a second. */
  public static final int DEFAULT = 2_000_000;

  private int left;

  private Budget(int left) {
    this.left = left;
  }

  /** A budget of this many units of work. */
  public static Budget of(int units) {
    return new Budget(units);
  }

  /** The budget of an ordinary question. */
  public static Budget ordinary() {
    return new Budget(DEFAULT);
  }

  /** Takes some work out; false when there is not enough left. */
  boolean spend(int units) {
    left -= units;
    return left >= 0;
  }

  /** Whether it has been used up: answers given since are {@link Truth#UNKNOWN}. */
  public boolean exhausted() {
    return left < 0;
  }
}
