package dev.subclaim.intake;

import dev.subclaim.settings.SettingsFormat;
import dev.subclaim.source.Nearest;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Deployment settings alone: what the REST API answers, what {@code pulumi deployment settings get
 * --output json} prints, and the retired {@code Pulumi.STACK.deploy.yaml}.
 */
final class SettingsFile implements Container {
  private static final List<String> CONTEXTS = List.of("operationContext", "sourceContext");

  /** Members that only the command line prints; one settles it. */
  private static final List<String> PRINTED = List.of("settingsSource", "cacheEnabled");

  @Override
  public String kind() {
    return "deployment settings";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return format(value).isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    SettingsFormat format = format(value).orElseThrow();
    Tree.Mapping settings = value;
    if (format == SettingsFormat.RETIRED_FILE) {
      harvest.problem(retired(value));
      settings = object(value, "settings").orElse(value);
    }
    harvest.settings(settings, format);
  }

  private static Problem retired(Tree.Mapping value) {
    String path = value.span().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String message = "`" + name + "` is not read any more: the Pulumi CLI dropped it in 3.251.0";
    return new Problem(
        "retired-settings-file",
        message,
        value.members().get(0).key().span(),
        Pointer.ROOT,
        Optional.of("keep settings in a pulumiservice:index:DeploymentSettings resource"));
  }

  private static Optional<SettingsFormat> format(Tree.Mapping value) {
    if (hasContext(value)) {
      return Optional.of(SettingsFormat.REST);
    }
    if (object(value, "settings").filter(SettingsFile::hasContext).isPresent()) {
      return Optional.of(SettingsFormat.RETIRED_FILE);
    }
    boolean printed =
        PRINTED.stream().anyMatch(name -> value.get(name).isPresent())
            || object(value, "oidc")
                .flatMap(oidc -> object(oidc, "aws"))
                .filter(SettingsFile::asks)
                .isPresent();
    return printed ? Optional.of(SettingsFormat.COMMAND_LINE) : Optional.empty();
  }

  private static boolean hasContext(Tree.Mapping value) {
    return CONTEXTS.stream().anyMatch(name -> object(value, name).isPresent());
  }

  private static boolean asks(Tree.Mapping aws) {
    return aws.members().stream()
        .anyMatch(m -> Nearest.of(m.key().text(), List.of("roleArn", "sessionName")).isPresent());
  }

  /** A member that is an object. */
  static Optional<Tree.Mapping> object(Tree.Mapping value, String name) {
    return value.get(name).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
  }
}
