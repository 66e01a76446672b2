package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code pulumi stack export} prints. */
final class PulumiState implements Container {
  @Override
  public String kind() {
    return "Pulumi state";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return SettingsFile.object(value, "deployment")
        .filter(d -> d.get("manifest").isPresent() || d.get("resources").isPresent())
        .isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Optional<Tree> resources =
        SettingsFile.object(value, "deployment").flatMap(d -> d.get("resources"));
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
