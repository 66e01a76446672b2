package dev.subclaim.settings;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads schedules of stacks (pulumiservice provider: DriftSchedule, DeploymentSchedule,
 * TtlSchedule).
 */
public final class StackScheduleReader {
  private static final Map<String, Function<Fields, List<Run>>> KINDS =
      Map.of(
          "DriftSchedule", StackScheduleReader::drift,
          "DeploymentSchedule", StackScheduleReader::operation,
          "TtlSchedule", fields -> List.of(run("destroy", fields.tree())));

  private StackScheduleReader() {}

  /**
   * Reads a schedule.
   *
   * @param resource what the provider calls the resource, {@code DriftSchedule}
   * @param tree its properties
   * @return empty when the resource is no schedule
   */
  public static Optional<StackSchedule> read(
      String resource, Tree.Mapping tree, SettingsFormat format) {
    Fields fields = new Fields(tree, format.dialect(), new Found());
    return Optional.ofNullable(KINDS.get(resource))
        .map(
            runs ->
                new StackSchedule(
                    fields.text("organization"),
                    fields.text("project"),
                    fields.text("stack"),
                    runs.apply(fields)));
  }

  private static List<Run> drift(Fields fields) {
    List<Run> runs = new ArrayList<>(List.of(run("detect-drift", fields.tree())));
    fields.whenTrue("autoRemediate").ifPresent(at -> runs.add(run("remediate-drift", at)));
    return runs;
  }

  private static List<Run> operation(Fields fields) {
    return fields.text("pulumiOperation").filter(Written::known).stream()
        .map(name -> run(name.text().toLowerCase(Locale.ROOT), name.scalar()))
        .toList();
  }

  private static Run run(String operation, Tree at) {
    return new Run(operation, "a schedule", at);
  }
}
