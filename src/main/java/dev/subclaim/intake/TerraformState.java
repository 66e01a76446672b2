package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A state of Terraform: what {@code terraform show -json} prints, and the file that is stored. */
final class TerraformState implements Container {
  private static final String VERSION = "terraform_version";
  private static final String VALUES = "values";
  private static final String RESOURCES = "resources";

  @Override
  public String kind() {
    return "Terraform state";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value.get(VERSION).isPresent()
        && (value.get(VALUES).isPresent() || value.get(RESOURCES).isPresent());
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Optional<Tree.Mapping> shown =
        SettingsFile.object(value, VALUES).flatMap(v -> SettingsFile.object(v, "root_module"));
    List<TerraformResource> resources = new ArrayList<>(TerraformResource.ofModule(shown));
    resources.addAll(TerraformResource.ofState(value));
    List<Declared> declared = new ArrayList<>();
    for (TerraformResource resource : resources) {
      DeclaredKind.ofTerraform(resource.type())
          .ifPresent(
              kind -> declared.add(new Declared(kind, resource.address(), resource.values())));
    }
    new DeclaredResources(declared, kind()).extract(harvest);
  }
}
