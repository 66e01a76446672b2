package dev.subclaim.app;

/** How a run ended, from best to worst. */
public enum Exit {
  /** Nothing to object to. */
  CLEAN,
  /** Findings at or over the limit, or the answer to the question is no. */
  FINDINGS,
  /** The job could not be done, or not wholly. */
  FAILED;

  /** The exit code of the process. */
  public int code() {
    return ordinal();
  }

  /** The worse of two. */
  public Exit or(Exit other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
