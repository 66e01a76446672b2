package dev.subclaim.intake;

import dev.subclaim.settings.Run;
import java.util.List;
import java.util.Optional;

/**
 * Operations that are run on a stack at set times.
 *
 * @param owner the stack; empty where the file does not tell
 * @param runs the operations
 */
public record ScheduledStack(Optional<Owner> owner, List<Run> runs) {
  public ScheduledStack {
    runs = List.copyOf(runs);
  }
}
