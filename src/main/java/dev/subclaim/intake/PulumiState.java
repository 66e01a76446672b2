package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code pulumi stack export} prints, and the files that a team keeps its state in itself
 * (Pulumi documentation, DIY backends), where the same stands in a checkpoint.
 */
final class PulumiState implements Container {
  @Override
  public String kind() {
    return "Pulumi state";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return deployment(value)
        .filter(d -> d.get("manifest").isPresent() || d.get("resources").isPresent())
        .isPresent();
  }

  private static Optional<Tree.Mapping> deployment(Tree.Mapping value) {
    return SettingsFile.object(value, "deployment")
        .or(
            () ->
                SettingsFile.object(value, "checkpoint")
                    .flatMap(checkpoint -> SettingsFile.object(checkpoint, "latest")));
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Optional<Tree> resources = deployment(value).flatMap(d -> d.get("resources"));
    List<Declared> declared = new ArrayList<>();
    for (PulumiResource resource : PulumiResource.in(resources)) {
      if (!resource.deleted()) {
        resource.declared("outputs", "inputs").ifPresent(declared::add);
        PulumiService.state(resource.resource(), harvest);
      }
    }
    new DeclaredResources(declared, kind()).extract(harvest);
  }
}
