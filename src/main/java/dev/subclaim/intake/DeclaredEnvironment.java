package dev.subclaim.intake;

import dev.subclaim.config.FullName;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.InnerText;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * An ESC environment that a program declares, {@code pulumiservice:index:Environment}: its
 * definition is a text asset (Pulumi Service provider, Environment).
 */
final class DeclaredEnvironment {
  private static final String DEFINITION = "yaml";
  private static final String PROJECT = "default";

  /** What holds the text: Pulumi YAML's function, an asset in a state. */
  private static final List<String> ASSETS = List.of("fn::stringAsset", "text");

  private DeclaredEnvironment() {}

  /** Takes the definition, where the file has it. */
  static void take(Tree.Mapping properties, Harvest harvest) {
    Optional<Tree.Scalar> text = properties.get(DEFINITION).flatMap(DeclaredEnvironment::text);
    if (text.isEmpty()) {
      return;
    }
    Document document = Documents.read(InnerText.of(text.get()));
    harvest.unreadable("the definition of an environment cannot be read", document.problems());
    document.roots().stream()
        .filter(Tree.Mapping.class::isInstance)
        .findFirst()
        .ifPresent(found -> harvest.environment((Tree.Mapping) found, owner(properties)));
  }

  private static Optional<Tree.Scalar> text(Tree written) {
    return written instanceof Tree.Mapping asset
        ? ASSETS.stream().flatMap(name -> Loose.text(asset, name).stream()).findFirst()
        : Loose.text(written);
  }

  private static Optional<Owner> owner(Tree.Mapping properties) {
    Optional<String> organization = name(properties, "organization");
    Optional<String> environment = name(properties, "name");
    String project = name(properties, "project").orElse(PROJECT);
    boolean told = properties.get("project").isEmpty() || name(properties, "project").isPresent();
    return organization.isPresent() && environment.isPresent() && told
        ? FullName.of(organization.get(), project, environment.get())
            .map(name -> new Owner(name, Owner.By.CONTENT))
        : Optional.empty();
  }

  private static Optional<String> name(Tree.Mapping properties, String name) {
    return Loose.text(properties, name).map(Tree.Scalar::text).filter(text -> !text.contains("${"));
  }
}
