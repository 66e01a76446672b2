package dev.subclaim.app;

/** Somebody who is told how far a long run has come. */
public interface Progress {
  /** Nobody. */
  Progress NONE = roles -> {};

  /** So many roles were judged so far. */
  void judged(int roles);

  /** All were. */
  default void end() {}
}
