package dev.subclaim.fix;

/** Ends the making of an edit that cannot be made; the message says why, as a clause. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String why) {
    super(why, null, false, false);
  }
}
