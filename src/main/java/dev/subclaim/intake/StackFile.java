package dev.subclaim.intake;

import dev.subclaim.settings.Written;
import dev.subclaim.source.Tree;
import java.util.List;

/**
 * A {@code Pulumi.STACK.yaml}: the configuration of a stack.
 *
 * @param folder the folder it lies in, empty for the working directory
 * @param stack the stack's name, from the file's name
 * @param environments ESC environments that the stack opens, as written: {@code
 *     project/environment}
 * @param tree the file's content
 */
public record StackFile(String folder, String stack, List<Written> environments, Tree tree) {
  public StackFile {
    environments = List.copyOf(environments);
  }
}
