package dev.subclaim.intake;

import java.util.List;

/**
 * What Pulumi's own files tell about stacks and projects.
 *
 * @param stacks stacks that were listed
 * @param projects {@code Pulumi.yaml} files
 * @param stackFiles {@code Pulumi.STACK.yaml} files
 */
public record PulumiFacts(
    List<ListedStack> stacks, List<ProjectFile> projects, List<StackFile> stackFiles) {
  /** Nothing. */
  public static final PulumiFacts NONE = new PulumiFacts(List.of(), List.of(), List.of());

  public PulumiFacts {
    stacks = List.copyOf(stacks);
    projects = List.copyOf(projects);
    stackFiles = List.copyOf(stackFiles);
  }
}
