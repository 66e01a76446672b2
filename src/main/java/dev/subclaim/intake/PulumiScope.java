package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** What a Pulumi program in YAML declares, by name (Pulumi documentation, Pulumi YAML). */
record PulumiScope(Tree.Mapping program) {

  /** The resources, in the order of the program. */
  List<Tree.Member> resources() {
    return SettingsFile.object(program, "resources").stream()
        .flatMap(resources -> resources.members().stream())
        .filter(member -> member.value() instanceof Tree.Mapping)
        .toList();
  }

  /** What a resource is to us. */
  static Optional<DeclaredKind> kind(Tree.Mapping resource) {
    return Loose.text(resource, "type").flatMap(type -> DeclaredKind.ofPulumi(type.text()));
  }

  /** A resource by its name. */
  Optional<Tree.Mapping> resource(String name) {
    return SettingsFile.object(program, "resources")
        .flatMap(resources -> SettingsFile.object(resources, name));
  }

  /** A property of a resource. */
  static Optional<Tree> property(Tree.Mapping resource, String name) {
    return SettingsFile.object(resource, "properties").flatMap(p -> p.get(name));
  }

  /** A variable by its name. */
  Optional<Tree> variable(String name) {
    return SettingsFile.object(program, "variables").flatMap(variables -> variables.get(name));
  }

  /** The default of a configuration value. */
  Optional<Tree> configured(String name) {
    return SettingsFile.object(program, "config")
        .or(() -> SettingsFile.object(program, "configuration"))
        .flatMap(config -> SettingsFile.object(config, name))
        .flatMap(value -> value.get("default"));
  }

  /** The name of the project. */
  Optional<Tree> project() {
    return program.get("name");
  }
}
