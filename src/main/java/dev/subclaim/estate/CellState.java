package dev.subclaim.estate;

import java.util.Locale;

/**
 * What is between a role and a subject, the worst last: where one sign stands for several subjects
 * it is that of the worst.
 */
public enum CellState {
  /** Refused, and nobody wants it to get in. */
  OUT,
  /** Admitted. It is one of the team's, and nothing tells whether it is meant to get in here. */
  OURS,
  /** Admitted as intended. */
  INTENDED,
  /** Whether it gets in depends on what tokens do not tell, or the policy leaves open. */
  DEPENDS,
  /** Intended, but refused. */
  REFUSED,
  /** Admitted, but not intended. */
  UNINTENDED;

  /** As programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worse of two. */
  public CellState or(CellState other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
