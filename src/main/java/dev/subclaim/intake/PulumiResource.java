package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A resource as it stands in a Pulumi state or preview. */
record PulumiResource(Tree.Mapping resource) {

  /** The objects in a list, as resources. */
  static List<PulumiResource> in(Optional<Tree> list) {
    return list.filter(Tree.Sequence.class::isInstance).stream()
        .flatMap(items -> ((Tree.Sequence) items).items().stream())
        .filter(Tree.Mapping.class::isInstance)
        .map(item -> new PulumiResource((Tree.Mapping) item))
        .toList();
  }

  /** Whether it is about to be deleted; it is there a second time, as it will be. */
  boolean deleted() {
    return resource
        .get("delete")
        .filter(v -> v instanceof Tree.Scalar scalar && scalar.text().equals("true"))
        .isPresent();
  }

  /** The name that the program gives it: the last part of its URN. */
  private String label() {
    String urn = Loose.text(resource, "urn").map(Tree.Scalar::text).orElse("");
    return urn.substring(urn.lastIndexOf("::") < 0 ? 0 : urn.lastIndexOf("::") + 2);
  }

  /**
   * What it is to us.
   *
   * @param first where its values are taken from, {@code outputs} for what is and {@code inputs}
   *     for what is meant to be
   * @param second where values are looked for that are missing there
   */
  Optional<Declared> declared(String first, String second) {
    return Loose.text(resource, "type")
        .flatMap(type -> DeclaredKind.ofPulumi(type.text()))
        .map(kind -> new Declared(kind, label(), values(first, second)));
  }

  private Tree.Mapping values(String first, String second) {
    Optional<Tree.Mapping> wanted = SettingsFile.object(resource, first);
    Optional<Tree.Mapping> more = SettingsFile.object(resource, second);
    Tree.Mapping at = wanted.or(() -> more).orElse(resource);
    List<Tree.Member> members = new ArrayList<>();
    wanted.ifPresent(values -> members.addAll(PulumiStateValues.told(values).members()));
    more.ifPresent(
        values ->
            PulumiStateValues.told(values).members().stream()
                .filter(m -> wanted.flatMap(w -> w.get(m.key().text())).isEmpty())
                .forEach(members::add));
    return new Tree.Mapping(members, at.span(), at.pointer(), at.tag());
  }
}
