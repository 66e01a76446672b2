package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan of Terraform, as {@code terraform show -json} prints it. What is known only after the
 * changes stays unknown; where a role's policy comes from a policy document, the document's blocks
 * say what is known of it.
 */
final class TerraformPlan implements Container {
  private static final String PLANNED = "planned_values";
  private static final String CHANGES = "resource_changes";

  @Override
  public String kind() {
    return "Terraform plan";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value.get(PLANNED).isPresent() || value.get(CHANGES).isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Map<String, TerraformResource> known = known(value);
    TerraformReferences references = new TerraformReferences(value, known);
    List<Declared> declared = new ArrayList<>();
    for (TerraformResource resource : known.values()) {
      DeclaredKind.ofTerraform(resource.type())
          .map(kind -> new Declared(kind, resource.address(), references.filled(resource)))
          .ifPresent(declared::add);
    }
    new DeclaredResources(declared, kind()).extract(harvest);
  }

  /** The resources after the changes by address, with what is unknown of them. */
  private static Map<String, TerraformResource> known(Tree.Mapping plan) {
    List<Tree.Mapping> changes = TerraformResource.objects(plan, CHANGES);
    Map<String, Tree> unknown = new LinkedHashMap<>();
    for (Tree.Mapping change : changes) {
      SettingsFile.object(change, "change")
          .flatMap(c -> c.get("after_unknown"))
          .ifPresent(u -> unknown.put(TerraformResource.address(change), u));
    }
    Map<String, TerraformResource> known = new LinkedHashMap<>();
    for (TerraformResource resource : resources(plan, changes)) {
      Optional<Tree> open = Optional.ofNullable(unknown.get(resource.address()));
      known.putIfAbsent(resource.address(), resource.without(open));
    }
    return known;
  }

  /** What is planned comes first; data that was read before stands in the prior state. */
  private static List<TerraformResource> resources(Tree.Mapping plan, List<Tree.Mapping> changes) {
    List<TerraformResource> resources =
        new ArrayList<>(TerraformResource.ofModule(root(plan.get(PLANNED))));
    resources.addAll(TerraformResource.ofChanges(changes));
    Optional<Tree> prior =
        SettingsFile.object(plan, "prior_state").flatMap(state -> state.get("values"));
    TerraformResource.ofModule(root(prior)).stream()
        .filter(TerraformResource::data)
        .forEach(resources::add);
    return resources;
  }

  private static Optional<Tree.Mapping> root(Optional<Tree> values) {
    return values
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(v -> SettingsFile.object((Tree.Mapping) v, "root_module"));
  }
}
