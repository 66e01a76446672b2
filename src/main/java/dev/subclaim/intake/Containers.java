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
          new AttachmentList(),
          new SettingsFile(),
          new EnvironmentContainer(),
          new StackList(),
          new PulumiProgram(),
          new PulumiState(),
          new PulumiPreview(),
          new PulumiFiles(),
          new RoleRecords());

  private Containers() {}

  /** The form of an object that has a list of this name, of which each item can be taken alone. */
  static Optional<Container> withList(String name) {
    return ALL.stream().filter(container -> container.lists().contains(name)).findFirst();
  }

  /** Whether a list of this name has nothing for us, in the form that has it. */
  static boolean ignores(String name) {
    return ALL.stream().anyMatch(container -> container.ignored().contains(name));
  }

  /** The form of an object, if it is one of ours. */
  static Optional<Container> of(Tree.Mapping value) {
    return ALL.stream().filter(container -> container.recognises(value)).findFirst();
  }
}
