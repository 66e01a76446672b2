package dev.subclaim.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tiers that stacks belong to.
 *
 * @param tiers each with the patterns of its stacks, in the order of the file
 */
public record Tiers(List<Tier> tiers) {
  /** None. */
  public static final Tiers NONE = new Tiers(List.of());

  /**
   * A tier.
   *
   * @param name {@code prod}
   * @param patterns full names of stacks; a star stands for any characters but a slash
   */
  public record Tier(String name, List<String> patterns) {
    public Tier {
      patterns = List.copyOf(patterns);
    }

    private boolean has(FullName stack) {
      return patterns.stream().anyMatch(p -> fits(p, stack.toString(), "[^/]*"));
    }
  }

  public Tiers {
    tiers = List.copyOf(tiers);
  }

  /** The first tier that a stack belongs to. */
  public Optional<String> of(FullName stack) {
    return tiers.stream().filter(tier -> tier.has(stack)).map(Tier::name).findFirst();
  }

  /** Whether a text fits a pattern in which a star stands for what an expression matches. */
  static boolean fits(String pattern, String text, String star) {
    StringBuilder expression = new StringBuilder();
    for (String literal : pattern.split("\\*", -1)) {
      expression.append(expression.length() == 0 ? "" : star).append(Pattern.quote(literal));
    }
    return Pattern.matches(expression.toString(), text);
  }
}
