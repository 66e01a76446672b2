package dev.subclaim.intake;

import dev.subclaim.settings.SettingsFormat;
import dev.subclaim.settings.StackScheduleReader;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Resources of the pulumiservice provider, in programs and in states. */
final class PulumiService {
  private static final String PREFIX = "pulumiservice:";
  private static final String SETTINGS = "DeploymentSettings";
  private static final String ENVIRONMENT = "Environment";
  private static final List<String> RESOURCES =
      List.of(SETTINGS, ENVIRONMENT, "DriftSchedule", "DeploymentSchedule", "TtlSchedule");

  private PulumiService() {}

  /** Whether a program has resources that we read. */
  static boolean inProgram(Tree.Mapping resources) {
    return resources.members().stream()
        .anyMatch(m -> m.value() instanceof Tree.Mapping r && resource(r.get("type")).isPresent());
  }

  /** Takes settings and schedules out of the resources of a program. */
  static void program(Tree.Mapping resources, Harvest harvest) {
    for (Tree.Member member : resources.members()) {
      if (member.value() instanceof Tree.Mapping resource) {
        resource(resource.get("type"))
            .ifPresent(
                name ->
                    SettingsFile.object(resource, "properties")
                        .ifPresent(p -> take(name, p, SettingsFormat.PROGRAM, harvest)));
      }
    }
  }

  /** Takes what a resource of a state says, rather as it was written than stored. */
  static void state(Tree.Mapping resource, Harvest harvest) {
    Optional<Tree.Mapping> properties =
        SettingsFile.object(resource, "inputs")
            .filter(i -> !i.members().isEmpty())
            .or(() -> SettingsFile.object(resource, "outputs"));
    resource(resource.get("type"))
        .ifPresent(name -> properties.ifPresent(p -> take(name, p, SettingsFormat.STATE, harvest)));
  }

  private static void take(
      String resource, Tree.Mapping properties, SettingsFormat format, Harvest harvest) {
    if (resource.equals(SETTINGS)) {
      harvest.settings(properties, format);
    } else if (resource.equals(ENVIRONMENT)) {
      DeclaredEnvironment.take(properties, harvest);
    } else {
      StackScheduleReader.read(resource, properties, format)
          .ifPresent(s -> harvest.schedule(new ScheduledStack(Ownership.of(s), s.runs())));
    }
  }

  /** The name of a resource of a stack that we read, by its type. */
  static Optional<String> resource(Optional<Tree> type) {
    return type.filter(t -> t instanceof Tree.Scalar)
        .map(t -> ((Tree.Scalar) t).text())
        .filter(t -> t.startsWith(PREFIX))
        .map(t -> t.substring(t.lastIndexOf(':') + 1))
        .filter(RESOURCES::contains);
  }
}
