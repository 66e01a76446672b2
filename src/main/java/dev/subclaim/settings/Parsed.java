package dev.subclaim.settings;

import dev.subclaim.source.Problem;
import java.util.List;

/**
 * What reading gave.
 *
 * @param value what was written, as far as it could be read
 * @param problems what is wrong with it, in the order of the text
 */
public record Parsed<T>(T value, List<Problem> problems) {
  public Parsed {
    problems = List.copyOf(problems);
  }
}
