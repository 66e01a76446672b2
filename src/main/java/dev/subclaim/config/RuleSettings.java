package dev.subclaim.config;

import java.util.List;
import java.util.Optional;

/**
 * How rules are set, and what is accepted.
 *
 * @param rules for all paths, in the order of the file
 * @param overrides for some paths; of several that fit the last counts
 * @param suppressions the file of accepted findings
 */
public record RuleSettings(
    List<RuleSetting> rules, List<PathSettings> overrides, Optional<FileRef> suppressions) {
  /** Everything as shipped. */
  public static final RuleSettings NONE = new RuleSettings(List.of(), List.of(), Optional.empty());

  /**
   * Settings for some paths.
   *
   * @param paths patterns of paths
   * @param rules the settings
   */
  public record PathSettings(List<String> paths, List<RuleSetting> rules) {
    public PathSettings {
      paths = List.copyOf(paths);
      rules = List.copyOf(rules);
    }
  }

  public RuleSettings {
    rules = List.copyOf(rules);
    overrides = List.copyOf(overrides);
  }
}
