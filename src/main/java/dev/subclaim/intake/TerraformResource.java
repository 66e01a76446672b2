package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource as Terraform prints it (Terraform documentation, JSON output format).
 *
 * @param address its address, {@code module.ci.aws_iam_role.deploy[0]}
 * @param type its type
 * @param data whether it is only read
 * @param values its arguments and attributes
 */
record TerraformResource(String address, String type, boolean data, Tree.Mapping values) {

  /** The resources of a module and of the modules in it. */
  static List<TerraformResource> ofModule(Optional<Tree.Mapping> module) {
    List<TerraformResource> resources = new ArrayList<>();
    module.ifPresent(m -> add(m, resources));
    return resources;
  }

  private static void add(Tree.Mapping module, List<TerraformResource> resources) {
    for (Tree.Mapping resource : objects(module, "resources")) {
      SettingsFile.object(resource, "values")
          .ifPresent(values -> resources.add(of(resource, address(resource), values)));
    }
    objects(module, "child_modules").forEach(child -> add(child, resources));
  }

  private static TerraformResource of(Tree.Mapping resource, String address, Tree.Mapping values) {
    return new TerraformResource(
        address, text(resource, "type"), text(resource, "mode").equals("data"), values);
  }

  /** The resources of a state as it is stored. */
  static List<TerraformResource> ofState(Tree.Mapping state) {
    List<TerraformResource> resources = new ArrayList<>();
    for (Tree.Mapping resource : objects(state, "resources")) {
      for (Tree.Mapping instance : objects(resource, "instances")) {
        SettingsFile.object(instance, "attributes")
            .ifPresent(
                values -> resources.add(of(resource, storedAddress(resource, instance), values)));
      }
    }
    return resources;
  }

  /** The resources of a plan after the changes; what is destroyed is none. */
  static List<TerraformResource> ofChanges(List<Tree.Mapping> changes) {
    List<TerraformResource> resources = new ArrayList<>();
    for (Tree.Mapping resource : changes) {
      SettingsFile.object(resource, "change")
          .flatMap(change -> SettingsFile.object(change, "after"))
          .ifPresent(after -> resources.add(of(resource, address(resource), after)));
    }
    return resources;
  }

  /**
   * The same, of which a plan does not know everything yet.
   *
   * @param unknown what is not known: an object that says true for it
   */
  TerraformResource without(Optional<Tree> unknown) {
    Tree open = unknown.map(u -> TerraformUnknown.in(values, u)).orElse(values);
    return open instanceof Tree.Mapping told
        ? new TerraformResource(address, type, data, told)
        : this;
  }

  /** The address of a resource of a plan. */
  static String address(Tree.Mapping resource) {
    return text(resource, "address");
  }

  private static String storedAddress(Tree.Mapping resource, Tree.Mapping instance) {
    String module = text(resource, "module");
    String data = text(resource, "mode").equals("data") ? "data." : "";
    String index =
        instance
            .get("index_key")
            .filter(Tree.Scalar.class::isInstance)
            .map(Tree.Scalar.class::cast)
            .map(
                k -> k.type() == Tree.Type.STRING ? "[\"" + k.text() + "\"]" : "[" + k.text() + "]")
            .orElse("");
    String own = data + text(resource, "type") + "." + text(resource, "name") + index;
    return module.isEmpty() ? own : module + "." + own;
  }

  /** The objects in a list that is a member. */
  static List<Tree.Mapping> objects(Tree.Mapping mapping, String name) {
    return mapping.get(name).filter(Tree.Sequence.class::isInstance).stream()
        .flatMap(list -> ((Tree.Sequence) list).items().stream())
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .toList();
  }

  private static String text(Tree.Mapping mapping, String name) {
    return mapping
        .get(name)
        .filter(Tree.Scalar.class::isInstance)
        .map(value -> ((Tree.Scalar) value).text())
        .orElse("");
  }
}
