package dev.subclaim.config;

import dev.subclaim.source.Problem;
import java.util.List;

/**
 * What reading {@code subclaim.yaml} gave.
 *
 * @param configuration what it says; nothing where there are problems
 * @param problems what is wrong with it, in the order of the text; any makes the file unusable
 */
public record Configured(Configuration configuration, List<Problem> problems) {
  public Configured {
    problems = List.copyOf(problems);
  }
}
