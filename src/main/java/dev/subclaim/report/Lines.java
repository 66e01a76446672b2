package dev.subclaim.report;

/**
 * The lines of a report under construction. No line can begin with {@code ::}, after spaces or not:
 * a build server would take it for a command.
 */
final class Lines {
  private final StringBuilder text = new StringBuilder();

  /** Adds a line of escaped text. */
  void add(String line) {
    text.append(Escapes.start(line)).append('\n');
  }

  /**
   * Adds the line {@code ::: place}. Three colons and a space are no command: its name would be a
   * colon (actions/runner, ActionCommand.cs).
   */
  void addPlace(String indent, String colons, String place) {
    text.append(indent).append(' ').append(colons).append(' ').append(place).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
