package dev.subclaim.policy;

import java.util.List;

/**
 * The Action element, or NotAction.
 *
 * @param patterns as written; IAM compares them without regard to case, with star and question mark
 * @param negated whether this is NotAction: everything but these
 */
public record Actions(List<PolicyText> patterns, boolean negated) {
  public Actions {
    patterns = List.copyOf(patterns);
  }
}
