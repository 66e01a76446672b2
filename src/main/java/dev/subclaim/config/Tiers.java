package dev.subclaim.config;

import java.util.List;
import java.util.Optional;

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
   * @param patterns of full names of stacks
   */
  public record Tier(String name, List<PathPattern> patterns) {
    public Tier {
      patterns = List.copyOf(patterns);
    }

    private boolean has(FullName stack) {
      return patterns.stream().anyMatch(pattern -> pattern.matches(stack.toString()));
    }
  }

  public Tiers {
    tiers = List.copyOf(tiers);
  }

  /** The first tier that a stack belongs to. */
  public Optional<String> of(FullName stack) {
    return tiers.stream().filter(tier -> tier.has(stack)).map(Tier::name).findFirst();
  }
}
