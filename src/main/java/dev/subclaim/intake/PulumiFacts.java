package dev.subclaim.intake;

import java.util.List;

/**
 * What Pulumi's own files tell about stacks and projects.
 *
 * @param stacks stacks that were listed
 * @param projects {@code Pulumi.yaml} files
 * @param stackFiles {@code Pulumi.STACK.yaml} files
 * @param schedules schedules of stacks
 */
public record PulumiFacts(
    List<ListedStack> stacks,
    List<ProjectFile> projects,
    List<StackFile> stackFiles,
    List<ScheduledStack> schedules) {
  /** Nothing. */
  public static final PulumiFacts NONE =
      new PulumiFacts(List.of(), List.of(), List.of(), List.of());

  public PulumiFacts {
    stacks = List.copyOf(stacks);
    projects = List.copyOf(projects);
    stackFiles = List.copyOf(stackFiles);
    schedules = List.copyOf(schedules);
  }
}
