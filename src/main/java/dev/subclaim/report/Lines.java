package dev.subclaim.report;

/**
 * The lines of a report under construction. No line can begin with {@code ::}, after spaces or not:
 * a build server would take it for a command.
 */
final class Lines {
  private final StringBuilder text = new StringBuilder();

  /** Adds a line of escaped text. */
  void add(String line) {
    int first = 0;
    while (first < line.length() && line.charAt(first) == ' ') {
      first++;
    }
    if (line.startsWith("::", first)) {
      text.append(line, 0, first).append("\\u{3a}").append(line, first + 1, line.length());
    } else {
      text.append(line);
    }
    text.append('\n');
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
