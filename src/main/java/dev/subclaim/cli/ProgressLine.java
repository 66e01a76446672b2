package dev.subclaim.cli;

import dev.subclaim.app.Progress;
import java.io.PrintStream;
import java.util.Locale;

/**
 * A line on the terminal that says how far a long run has come. It appears after two seconds and
 * goes when the run is over, so that a short run shows nothing.
 */
final class ProgressLine implements Progress {
  private static final int PATIENCE_MILLIS = 2000;
  private static final int STEP_MILLIS = 500;

  private final PrintStream terminal;
  private final Thread thread = new Thread(this::show, "progress");
  private int roles;
  private boolean shown;
  private boolean ended;

  private ProgressLine(PrintStream terminal) {
    this.terminal = terminal;
    this.thread.setDaemon(true);
  }

  /** A line on a terminal; nothing where the stream goes elsewhere. */
  static Progress on(PrintStream stream, boolean terminal) {
    return terminal ? new ProgressLine(stream) : NONE;
  }

  @Override
  public synchronized void judged(int number) {
    if (roles == 0 && !ended) {
      thread.start();
    }
    roles = number;
  }

  @Override
  public synchronized void end() {
    if (shown && !ended) {
      terminal.print("\r" + " ".repeat(40) + "\r");
      terminal.flush();
    }
    ended = true;
    thread.interrupt();
  }

  private void show() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (print()) {
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean print() {
    if (!ended) {
      shown = true;
      terminal.print(String.format(Locale.ROOT, "\rjudged %,d roles", roles));
      terminal.flush();
    }
    return !ended;
  }
}
