package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import dev.subclaim.source.Problem;
import java.util.List;

/** What the user asked for cannot be done; the message is for the user. The run ends as failed. */
public final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String text;

  /** Says why not, what is wrong first. */
  public Unusable(String message) {
    super(message);
    this.text = message;
  }

  /**
   * Goes on where nothing is wrong with a file.
   *
   * @throws Unusable with a line a problem, each with its place
   */
  static void unlessEmpty(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Unusable(String.join("\n", problems.stream().map(Unusable::line).toList()));
    }
  }

  private static String line(Problem problem) {
    String help = problem.help().map(h -> "; " + h).orElse("");
    return Escapes.value(problem.span() + ": " + problem.message() + help);
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
