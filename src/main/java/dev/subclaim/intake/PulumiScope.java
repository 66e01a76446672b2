package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a Pulumi program in YAML declares, by name, or a component in it (Pulumi documentation,
 * Pulumi YAML and Component reference).
 *
 * @param program the program
 * @param body the program again, or a component of it
 * @param given the inputs that a component is given
 */
record PulumiScope(Tree.Mapping program, Tree.Mapping body, Map<String, Tree> given) {
  PulumiScope {
    given = Map.copyOf(given);
  }

  /** A program. */
  PulumiScope(Tree.Mapping program) {
    this(program, program, Map.of());
  }

  /** The resources, in the order of the program. */
  List<Tree.Member> resources() {
    return objects(body, "resources");
  }

  /** The components, in the order of the program. */
  List<Tree.Member> components() {
    return objects(program, "components");
  }

  private static List<Tree.Member> objects(Tree.Mapping value, String name) {
    return SettingsFile.object(value, name).stream()
        .flatMap(objects -> objects.members().stream())
        .filter(member -> member.value() instanceof Tree.Mapping)
        .toList();
  }

  /** What a resource is to us; one that is only looked up is not declared here. */
  static Optional<DeclaredKind> kind(Tree.Mapping resource) {
    return resource.get("get").isPresent()
        ? Optional.empty()
        : Loose.text(resource, "type").flatMap(type -> DeclaredKind.ofPulumi(type.text()));
  }

  /** A resource by its name. */
  Optional<Tree.Mapping> resource(String name) {
    return SettingsFile.object(body, "resources")
        .flatMap(resources -> SettingsFile.object(resources, name));
  }

  /** A property of a resource. */
  static Optional<Tree> property(Tree.Mapping resource, String name) {
    return SettingsFile.object(resource, "properties").flatMap(p -> p.get(name));
  }

  /**
   * The name of the component that a resource is one of: the last part of its type. One of AWS's
   * own is none, whatever a component is called, and none is made of itself.
   */
  Optional<String> component(Tree.Mapping resource) {
    return Loose.text(resource, "type")
        .map(Tree.Scalar::text)
        .filter(type -> !type.startsWith("aws:") && !type.startsWith("aws-native:"))
        .map(type -> type.substring(type.lastIndexOf(':') + 1))
        .filter(name -> SettingsFile.object(program, "components").isPresent())
        .filter(
            name ->
                components().stream()
                    .filter(m -> !m.value().pointer().equals(body.pointer()))
                    .anyMatch(m -> m.key().text().equals(name)));
  }

  /**
   * The inside of a component.
   *
   * @param instance a resource that is one of this component
   * @param resolve works out what the resource gives it
   */
  Optional<PulumiScope> inside(Tree.Mapping instance, UnaryOperator<Tree> resolve) {
    Map<String, Tree> inputs = new HashMap<>();
    SettingsFile.object(instance, "properties")
        .map(Tree.Mapping::members)
        .orElse(List.of())
        .stream()
        .forEach(m -> inputs.put(m.key().text(), resolve.apply(m.value())));
    return component(instance)
        .flatMap(name -> SettingsFile.object(program, "components").flatMap(c -> c.get(name)))
        .map(component -> new PulumiScope(program, (Tree.Mapping) component, inputs));
  }

  /** An output of a component. */
  Optional<Tree> output(String name) {
    return SettingsFile.object(body, "outputs").flatMap(outputs -> outputs.get(name));
  }

  /** A variable by its name. */
  Optional<Tree> variable(String name) {
    return SettingsFile.object(body, "variables").flatMap(variables -> variables.get(name));
  }

  /** A configuration value, or an input of a component: what is given, else its default. */
  Optional<Tree> configured(String name) {
    Optional<Tree> told = Optional.ofNullable(given.get(name));
    return told.or(
        () ->
            SettingsFile.object(body, "config")
                .or(() -> SettingsFile.object(body, "configuration"))
                .or(() -> SettingsFile.object(body, "inputs"))
                .flatMap(config -> config.get(name))
                .flatMap(PulumiScope::configured));
  }

  /** A project may give a value outright, or a type with a default. */
  private static Optional<Tree> configured(Tree written) {
    return written instanceof Tree.Mapping value
        ? value.get("value").or(() -> value.get("default"))
        : Optional.of(written);
  }

  /** The name of the project. */
  Optional<Tree> project() {
    return program.get("name");
  }
}
