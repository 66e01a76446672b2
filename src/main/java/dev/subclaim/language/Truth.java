package dev.subclaim.language;

/** A truth value of Kleene's three-valued logic: what cannot be decided is said, never rounded. */
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  /** The truth value of a fact that is decided. */
  public static Truth of(boolean value) {
    return value ? YES : NO;
  }

  /** No if one is no, else unknown if one is unknown. */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  /** Yes if one is yes, else unknown if one is unknown. */
  public Truth or(Truth other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO && other == NO ? NO : UNKNOWN;
  }

  /** Yes and no exchanged; unknown stays. */
  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
