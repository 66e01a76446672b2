package dev.subclaim.config;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * How a rule is set.
 *
 * @param name the rule's name with its place
 * @param enabled whether it runs; empty where only its options are set
 * @param reason why it does not run
 * @param options its options, names with values
 */
public record RuleSetting(
    Tree.Scalar name,
    Optional<Boolean> enabled,
    Optional<String> reason,
    List<Tree.Member> options) {
  public RuleSetting {
    options = List.copyOf(options);
  }

  /** The rule's name. */
  public String rule() {
    return name.text();
  }
}
