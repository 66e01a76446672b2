package dev.subclaim.intake;

import dev.subclaim.settings.SettingsFormat;
import dev.subclaim.source.Tree;
import java.util.Optional;

/** Resources of the pulumiservice provider, in programs and in states. */
final class PulumiService {
  private static final String PREFIX = "pulumiservice:";
  private static final String SETTINGS = "DeploymentSettings";

  private PulumiService() {}

  /** Whether a program has resources that we read. */
  static boolean inProgram(Tree.Mapping resources) {
    return resources.members().stream()
        .anyMatch(m -> m.value() instanceof Tree.Mapping r && isSettings(r.get("type")));
  }

  /** Takes the settings out of the resources of a program. */
  static void program(Tree.Mapping resources, Harvest harvest) {
    for (Tree.Member member : resources.members()) {
      if (member.value() instanceof Tree.Mapping resource && isSettings(resource.get("type"))) {
        SettingsFile.object(resource, "properties")
            .ifPresent(properties -> harvest.settings(properties, SettingsFormat.PROGRAM));
      }
    }
  }

  /** Takes the settings out of a resource of a state, rather as they were written than stored. */
  static void state(Tree.Mapping resource, Harvest harvest) {
    Optional<Tree.Mapping> inputs = SettingsFile.object(resource, "inputs");
    inputs
        .filter(i -> !i.members().isEmpty())
        .or(() -> SettingsFile.object(resource, "outputs"))
        .ifPresent(properties -> harvest.settings(properties, SettingsFormat.STATE));
  }

  /** Whether this is the type of deployment settings. */
  static boolean isSettings(Optional<Tree> type) {
    return type.filter(
            t ->
                t instanceof Tree.Scalar scalar
                    && scalar.text().startsWith(PREFIX)
                    && scalar.text().endsWith(":" + SETTINGS))
        .isPresent();
  }
}
