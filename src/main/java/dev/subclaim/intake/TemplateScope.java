package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a CloudFormation template declares, by name.
 *
 * @param template the template
 * @param given values of parameters that are told, which count instead of their defaults
 * @param decided conditions of which it is told whether they hold
 */
record TemplateScope(Tree.Mapping template, Map<String, Tree> given, Map<String, Boolean> decided) {
  private static final String STORED = "AWS::SSM::Parameter::Value";

  TemplateScope {
    given = Map.copyOf(given);
    decided = Map.copyOf(decided);
  }

  /** A template of which nothing else is told. */
  TemplateScope(Tree.Mapping template) {
    this(template, Map.of(), Map.of());
  }

  /** The resources, in the order of the template. */
  List<Tree.Member> resources() {
    return SettingsFile.object(template, "Resources").stream()
        .flatMap(resources -> resources.members().stream())
        .filter(member -> member.value() instanceof Tree.Mapping)
        .toList();
  }

  /** What a macro puts among the resources. */
  Optional<Tree> macro() {
    return object("Resources").flatMap(resources -> resources.get(TemplateValues.MACRO));
  }

  /** A resource by its logical id. */
  Optional<Tree.Mapping> resource(String id) {
    return object("Resources", id);
  }

  /** Whether a resource has a type; {@code *} at the end of the type stands for any ending. */
  static boolean isA(Tree.Mapping resource, String type) {
    return resource
        .get("Type")
        .filter(t -> t instanceof Tree.Scalar s && s.text().equals(type))
        .isPresent();
  }

  /** The properties of a resource. */
  static Optional<Tree.Mapping> properties(Tree.Mapping resource) {
    return SettingsFile.object(resource, "Properties");
  }

  /** Whether the template has a parameter of this name. */
  boolean hasParameter(String name) {
    return object("Parameters", name).isPresent();
  }

  /**
   * What a parameter is: what is told, else its default. The default of a parameter that stands in
   * the parameter store is only its name there.
   */
  Optional<Tree> parameter(String name) {
    return object("Parameters", name)
        .flatMap(
            parameter -> {
              boolean stored = type(parameter).startsWith(STORED);
              Optional<Tree> told = Optional.ofNullable(given.get(name));
              return told.or(() -> parameter.get("Default")).filter(value -> !stored);
            });
  }

  /** The text that a parameter is. */
  Optional<Tree.Scalar> text(String name) {
    return parameter(name).filter(Tree.Scalar.class::isInstance).map(Tree.Scalar.class::cast);
  }

  /** Whether a parameter is a list, written with commas. */
  boolean isList(String name) {
    return object("Parameters", name)
        .map(TemplateScope::type)
        .filter(type -> type.equals("CommaDelimitedList") || type.startsWith("List<"))
        .isPresent();
  }

  private static String type(Tree.Mapping parameter) {
    return Loose.text(parameter, "Type").map(Tree.Scalar::text).orElse("");
  }

  /** The condition of this name. */
  Optional<Tree> condition(String name) {
    return SettingsFile.object(template, "Conditions").flatMap(all -> all.get(name));
  }

  /** The values of a mapping that fit two keys, of which unknown ones fit all. */
  List<Tree> mapped(String mapping, Optional<String> top, Optional<String> second) {
    List<Tree> values = new ArrayList<>();
    for (Tree.Member first :
        object("Mappings", mapping).map(Tree.Mapping::members).orElse(List.of())) {
      if (top.isEmpty() || top.get().equals(first.key().text())) {
        if (first.value() instanceof Tree.Mapping inner) {
          inner.members().stream()
              .filter(m -> second.isEmpty() || second.get().equals(m.key().text()))
              .forEach(m -> values.add(m.value()));
        }
      }
    }
    return values;
  }

  private Optional<Tree.Mapping> object(String section) {
    return SettingsFile.object(template, section);
  }

  private Optional<Tree.Mapping> object(String section, String name) {
    return object(section).flatMap(all -> SettingsFile.object(all, name));
  }
}
