package dev.subclaim.app;

/** What the user asked for cannot be done; the message is for the user. The run ends as failed. */
public final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String text;

  /** Says why not, what is wrong first. */
  public Unusable(String message) {
    super(message);
    this.text = message;
  }

  /** What to tell the user; a second line says what to try. */
  public String text() {
    return text;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
