package dev.subclaim.rule;

import dev.subclaim.intake.Owner;
import dev.subclaim.intake.StackSettings;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.AskedRole;
import dev.subclaim.settings.DeploymentSettings;
import java.util.List;
import java.util.Optional;

/** The settings of a stack in Pulumi Deployments, as they are written. */
public record SettingsFact(StackSettings written, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<SettingsFact> TYPE =
      FactType.of("settings", SettingsFact.class, "the deployment settings of a stack")
          .text("format", "what messages call their form", f -> f.settings().format().label())
          .optionalText("stack", "the stack that the file or its name tells", SettingsFact::stack)
          .optionalText("roleArn", "the role's ARN as asked for", SettingsFact::roleArn)
          .truth(
              "oidc", "whether they log in to AWS", f -> Truth.of(f.settings().aws().isPresent()))
          .truth(
              "previewsPullRequests",
              "whether pull requests are previewed",
              f -> Truth.of(f.settings().previewPullRequests().isPresent()))
          .texts("operations", "what is run unasked", SettingsFact::operations)
          .texts("variables", "the names of the variables", SettingsFact::variables);

  private DeploymentSettings settings() {
    return written.settings();
  }

  private Optional<String> stack() {
    return written.owner().map(Owner::name).map(Object::toString);
  }

  private Optional<String> roleArn() {
    return settings()
        .aws()
        .flatMap(aws -> aws.role())
        .flatMap(AskedRole::arn)
        .map(Object::toString);
  }

  private List<String> operations() {
    return settings().runs().stream().map(run -> run.operation()).toList();
  }

  private List<String> variables() {
    return settings().variables().stream().map(variable -> variable.name().text()).toList();
  }

  @Override
  public List<String> evidence() {
    return List.of(stack().orElse(""), roleArn().orElse(""));
  }
}
