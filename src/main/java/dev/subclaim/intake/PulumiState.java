package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;

/** What {@code pulumi stack export} prints, where it has resources of Pulumi Cloud itself. */
final class PulumiState implements Container {
  @Override
  public String kind() {
    return "Pulumi state";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return resources(value).stream()
        .anyMatch(resource -> PulumiService.resource(resource.get("type")).isPresent());
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    for (Tree.Mapping resource : resources(value)) {
      if (PulumiService.resource(resource.get("type")).isPresent() && !isDeleted(resource)) {
        PulumiService.state(resource, harvest);
      }
    }
  }

  private static List<Tree.Mapping> resources(Tree.Mapping value) {
    return SettingsFile.object(value, "deployment")
        .flatMap(deployment -> deployment.get("resources"))
        .filter(Tree.Sequence.class::isInstance)
        .map(list -> ((Tree.Sequence) list).items())
        .orElse(List.of())
        .stream()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .toList();
  }

  /** What is about to be deleted is there a second time, as it will be. */
  private static boolean isDeleted(Tree.Mapping resource) {
    return resource
        .get("delete")
        .filter(v -> v instanceof Tree.Scalar scalar && scalar.text().equals("true"))
        .isPresent();
  }
}
