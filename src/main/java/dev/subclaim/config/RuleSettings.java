package dev.subclaim.config;

import java.util.ArrayList;
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
   * @param paths patterns of paths, from the folder of the configuration
   * @param rules the settings
   */
  public record PathSettings(List<PathPattern> paths, List<RuleSetting> rules) {
    public PathSettings {
      paths = List.copyOf(paths);
      rules = List.copyOf(rules);
    }

    private boolean fits(String path) {
      return paths.stream().anyMatch(pattern -> pattern.matches(path));
    }
  }

  public RuleSettings {
    rules = List.copyOf(rules);
    overrides = List.copyOf(overrides);
  }

  /**
   * The settings that apply to a file, the weakest first: what a later one says, an earlier one
   * says in vain.
   *
   * @param path from the folder of the configuration
   */
  public List<RuleSetting> at(String path) {
    List<RuleSetting> all = new ArrayList<>(rules);
    overrides.stream().filter(o -> o.fits(path)).forEach(o -> all.addAll(o.rules()));
    return all;
  }
}
