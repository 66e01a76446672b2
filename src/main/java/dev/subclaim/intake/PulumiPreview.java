package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code pulumi preview --json} prints: one object with all steps, or an event a line. What a
 * step makes is judged, not what was before.
 */
final class PulumiPreview implements Container {
  private static final String STEPS = "steps";
  private static final String EVENT = "resourcePreEvent";

  @Override
  public String kind() {
    return "Pulumi preview";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value.get(STEPS).filter(Tree.Sequence.class::isInstance).isPresent()
            && (value.get("changeSummary").isPresent() || isSteps(value))
        || value.get(EVENT).isPresent();
  }

  private static boolean isSteps(Tree.Mapping value) {
    return PulumiResource.in(value.get(STEPS)).stream()
        .anyMatch(step -> step.resource().get("op").isPresent());
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    List<Declared> declared = new ArrayList<>();
    for (PulumiResource made : made(value)) {
      if (!made.deleted()) {
        made.declared("inputs", "outputs").ifPresent(declared::add);
        PulumiService.state(made.resource(), harvest);
      }
    }
    new DeclaredResources(declared, kind()).extract(harvest);
  }

  private static List<PulumiResource> made(Tree.Mapping value) {
    Optional<Tree.Mapping> metadata =
        SettingsFile.object(value, EVENT).flatMap(event -> SettingsFile.object(event, "metadata"));
    if (metadata.isPresent()) {
      return state(metadata.get(), "new").stream().toList();
    }
    return PulumiResource.in(value.get(STEPS)).stream()
        .flatMap(step -> state(step.resource(), "newState").stream())
        .toList();
  }

  /** A step that deletes has no state after it, or is marked by what it does. */
  private static Optional<PulumiResource> state(Tree.Mapping step, String name) {
    boolean deletes =
        Loose.text(step, "op").filter(op -> op.text().startsWith("delete")).isPresent();
    return deletes ? Optional.empty() : SettingsFile.object(step, name).map(PulumiResource::new);
  }
}
