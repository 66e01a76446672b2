package dev.subclaim.intake;

import dev.subclaim.settings.Written;
import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * A {@code Pulumi.yaml}, and programs and components in YAML with roles or with the resources of
 * Pulumi Cloud itself.
 */
final class PulumiProgram implements Container {
  @Override
  public String kind() {
    return "Pulumi project";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    PulumiScope program = new PulumiScope(value);
    return isProject(value)
        || declares(program)
        || program.components().stream()
            .anyMatch(m -> declares(new PulumiScope((Tree.Mapping) m.value())));
  }

  private static boolean declares(PulumiScope scope) {
    return scope.resources().stream()
        .map(member -> (Tree.Mapping) member.value())
        .anyMatch(
            resource ->
                PulumiScope.kind(resource).isPresent()
                    || PulumiService.resource(resource.get("type")).isPresent());
  }

  private static boolean isProject(Tree.Mapping value) {
    return value.get("runtime").isPresent()
        && value.get("name").filter(Tree.Scalar.class::isInstance).isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Optional<Tree> name = value.get("name").filter(v -> isProject(value));
    if (name.isPresent() && name.get() instanceof Tree.Scalar scalar) {
      String folder = PulumiFiles.folder(value.span().path());
      harvest.project(new ProjectFile(folder, new Written(scalar, 0, scalar.text().length())));
    }
    SettingsFile.object(value, "resources").ifPresent(r -> PulumiService.program(r, harvest));
    for (Tree.Member component : new PulumiScope(value).components()) {
      SettingsFile.object((Tree.Mapping) component.value(), "resources")
          .ifPresent(resources -> PulumiService.program(resources, harvest));
    }
    new PulumiComponents(value, kind(), harvest).extract();
  }
}
