package dev.subclaim.settings;

import java.util.List;
import java.util.Optional;

/**
 * Operations that Pulumi Deployments runs on a stack at set times.
 *
 * @param organization the stack's organization
 * @param project the stack's project
 * @param stack the stack
 * @param runs the operations
 */
public record StackSchedule(
    Optional<Written> organization,
    Optional<Written> project,
    Optional<Written> stack,
    List<Run> runs) {
  public StackSchedule {
    runs = List.copyOf(runs);
  }
}
