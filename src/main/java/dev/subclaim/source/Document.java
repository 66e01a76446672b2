package dev.subclaim.source;

import java.util.List;

/**
 * A text as it was read.
 *
 * @param roots its values, in order: one for JSON, one for each document of a YAML stream; those
 *     that could not be read are missing
 * @param problems {@code invalid-syntax} and {@code duplicate-key}, in the order of the text
 */
public record Document(List<Tree> roots, List<Problem> problems) {
  public Document {
    roots = List.copyOf(roots);
    problems = List.copyOf(problems);
  }

  /** Whether some of the text could not be read. */
  public boolean broken() {
    for (Problem problem : problems) {
      if (problem.kind().equals(Documents.INVALID_SYNTAX)) {
        return true;
      }
    }
    return false;
  }
}
