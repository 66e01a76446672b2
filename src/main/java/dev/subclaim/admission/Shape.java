package dev.subclaim.admission;

/** How many values a level has in the admitted tokens; from fewest to most. */
public enum Shape {
  /** No token is admitted. */
  NOTHING,
  ONE,
  /** A few, no more than the policy writes. */
  THESE,
  /** More than the policy writes: those that begin, end or go on in some way. */
  FAMILY,
  /** All but a few. */
  ALL_BUT,
  ALL,
  /** The question cost too much to decide. */
  UNKNOWN;

  /** Whether more values are admitted than anybody wrote down. */
  public boolean open() {
    return this == FAMILY || this == ALL_BUT || this == ALL;
  }
}
