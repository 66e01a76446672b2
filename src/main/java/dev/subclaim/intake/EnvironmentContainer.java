package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;

/** The definition of an ESC environment, as {@code pulumi env get --definition} prints it. */
final class EnvironmentContainer implements Container {
  private static final List<String> MEMBERS = List.of("imports", "values");

  @Override
  public String kind() {
    return "ESC environment";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return SettingsFile.object(value, "values").isPresent()
        && value.members().stream().allMatch(member -> MEMBERS.contains(member.key().text()));
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    harvest.environment(value, Ownership.of(value.span().path()));
  }
}
