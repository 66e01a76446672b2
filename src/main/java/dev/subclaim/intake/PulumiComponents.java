package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes roles and providers out of a Pulumi program in YAML: its own and those of its components,
 * once for each resource that is one of them. A component that no resource of the file is one of is
 * judged with the defaults of its inputs.
 */
final class PulumiComponents {
  private static final int DEPTH = 10;

  /** The most components that are written out; a stack of so many resources takes hours. */
  private static final int MOST = 2_000;

  private final PulumiValues program;
  private final String container;
  private final Harvest harvest;
  private final Set<String> used = new HashSet<>();
  private int writtenOut;

  PulumiComponents(Tree.Mapping program, String container, Harvest harvest) {
    this.program = new PulumiValues(new PulumiScope(program));
    this.container = container;
    this.harvest = harvest;
  }

  /** Takes everything, in the order of the program. */
  void extract() {
    part(program, "", 0);
    for (Tree.Member component : outermostFirst()) {
      if (!used.contains(component.key().text())) {
        PulumiValues inside = program.component((Tree.Mapping) component.value());
        part(inside, component.key().text() + ".", 0);
      }
    }
    if (writtenOut > MOST) {
      harvest.incomplete(
          "is not read whole: its components hold more than " + MOST + " of each other");
    }
  }

  /** Those that others are made of last: by then they are used, if the others are. */
  private List<Tree.Member> outermostFirst() {
    List<Tree.Member> components = program.scope().components();
    Set<String> inner =
        components.stream()
            .map(component -> program.component((Tree.Mapping) component.value()).scope())
            .flatMap(
                scope ->
                    scope.resources().stream()
                        .flatMap(r -> scope.component((Tree.Mapping) r.value()).stream()))
            .collect(Collectors.toSet());
    return components.stream()
        .sorted(Comparator.comparing(component -> inner.contains(component.key().text())))
        .toList();
  }

  private void part(PulumiValues values, String prefix, int depth) {
    List<Declared> declared = new ArrayList<>();
    for (Tree.Member member : values.scope().resources()) {
      Tree.Mapping resource = (Tree.Mapping) member.value();
      String label = prefix + member.key().text();
      PulumiScope.kind(resource)
          .flatMap(kind -> declared(kind, label, resource, values))
          .ifPresent(declared::add);
    }
    new DeclaredResources(declared, container).extract(harvest);
    for (Tree.Member member : values.scope().resources()) {
      Tree.Mapping resource = (Tree.Mapping) member.value();
      Optional<String> component = values.scope().component(resource);
      if (component.isPresent() && depth < DEPTH && ++writtenOut <= MOST) {
        used.add(component.get());
        values
            .inside(resource)
            .ifPresent(inside -> part(inside, prefix + member.key().text() + ".", depth + 1));
      }
    }
  }

  private static Optional<Declared> declared(
      DeclaredKind kind, String label, Tree.Mapping resource, PulumiValues values) {
    Tree written = resource.get("properties").orElse(resource);
    return values.resolve(written) instanceof Tree.Mapping told
        ? Optional.of(new Declared(kind, label, told))
        : Optional.empty();
  }
}
