package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** The forms we can read. */
final class Containers {
  /** The first that recognises an object reads it. */
  private static final List<Container> ALL =
      List.of(
          new AccountExport(),
          new RoleList(),
          new RoleExport(),
          new RawPolicy(),
          new ConfigItems(),
          new Template(),
          new TerraformPlan(),
          new TerraformState(),
          new ProviderExport(),
          new ProviderList(),
          new AccountList(),
          new SettingsFile(),
          new EnvironmentContainer(),
          new StackList(),
          new PulumiProgram(),
          new PulumiState(),
          new PulumiPreview(),
          new PulumiFiles(),
          new RoleRecords());

  private Containers() {}

  /** The form of an object, if it is one of ours. */
  static Optional<Container> of(Tree.Mapping value) {
    return ALL.stream().filter(container -> container.recognises(value)).findFirst();
  }
}
