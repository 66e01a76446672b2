package dev.subclaim.config;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A file of expectations.
 *
 * @param files where the roles are, from the working directory
 * @param items every expectation, in the order of the file
 * @param problems what is wrong with the file and belongs to none of them; any makes it unusable
 */
public record Expectations(List<String> files, List<Item> items, List<Problem> problems) {
  /** The published schema of the file, as a shipped resource. */
  public static final String SCHEMA = "schemas/expectations.schema.json";

  public Expectations {
    files = List.copyOf(files);
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /**
   * An expectation as it is written.
   *
   * @param name what reports call it
   * @param at where it is written
   * @param expectation what it says; empty where something is wrong with it
   * @param problems what is
   */
  public record Item(
      String name, Span at, Optional<Expectation> expectation, List<Problem> problems) {
    public Item {
      problems = List.copyOf(problems);
    }
  }
}
