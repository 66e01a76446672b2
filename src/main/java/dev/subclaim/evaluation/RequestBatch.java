package dev.subclaim.evaluation;

import dev.subclaim.source.Problem;
import java.util.List;

/**
 * The requests of a file.
 *
 * @param lines those that could be read, in the order of the file
 * @param problems why others could not be
 */
public record RequestBatch(List<RequestLine> lines, List<Problem> problems) {
  public RequestBatch {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }
}
