package dev.subclaim.intake;

import dev.subclaim.settings.Written;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code Pulumi.yaml}, and programs in YAML with the resources of Pulumi Cloud itself. */
final class PulumiProgram implements Container {
  @Override
  public String kind() {
    return "Pulumi project";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return isProject(value)
        || SettingsFile.object(value, "resources").filter(PulumiService::inProgram).isPresent()
        || new PulumiScope(value)
            .resources().stream()
                .anyMatch(m -> PulumiScope.kind((Tree.Mapping) m.value()).isPresent());
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
    PulumiScope scope = new PulumiScope(value);
    PulumiValues values = new PulumiValues(scope);
    List<Declared> declared = new ArrayList<>();
    for (Tree.Member member : scope.resources()) {
      Tree.Mapping resource = (Tree.Mapping) member.value();
      Optional<Tree.Mapping> properties =
          PulumiScope.kind(resource)
              .map(kind -> values.resolve(resource.get("properties").orElse(resource)))
              .filter(Tree.Mapping.class::isInstance)
              .map(Tree.Mapping.class::cast);
      properties.ifPresent(
          told ->
              declared.add(
                  new Declared(
                      PulumiScope.kind(resource).orElseThrow(), member.key().text(), told)));
    }
    new DeclaredResources(declared, kind()).extract(harvest);
  }
}
