package dev.subclaim.settings;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a stack in Pulumi Deployments, whatever form they were handed round in.
 *
 * @param format the form
 * @param tree the object they were read from
 * @param organization the stack's organization, where the form tells it
 * @param project the stack's project, where the form tells it
 * @param stack the stack, where the form tells it
 * @param aws what is asked of AWS with a token; empty where OIDC for AWS is not set up
 * @param previewPullRequests the value that switches previews of pull requests on; empty where
 *     nothing does
 * @param runs operations that are run without anybody asking, in the order of the text
 * @param variables environment variables of the stack's deployments
 */
public record DeploymentSettings(
    SettingsFormat format,
    Tree.Mapping tree,
    Optional<Written> organization,
    Optional<Written> project,
    Optional<Written> stack,
    Optional<RoleRequest> aws,
    Optional<Tree> previewPullRequests,
    List<Run> runs,
    List<Variable> variables) {
  public DeploymentSettings {
    runs = List.copyOf(runs);
    variables = List.copyOf(variables);
  }
}
