package dev.subclaim.intake;

import dev.subclaim.source.Documents;
import dev.subclaim.source.InnerText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a Pulumi state or preview, freed from what marks them as secret or as outputs;
 * unknown where the file hides them (pulumi/pulumi, sdk/go/common/resource).
 */
final class PulumiStateValues {
  /** Marks an object that stands for something else. */
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
  private static final String LATER = "known after the update";

  /** What stands for a value that is not known yet, by its type: text, Boolean, number, list. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
          "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
          "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
          "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
          "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

  private PulumiStateValues() {}

  /** An object with its values told. */
  static Tree.Mapping told(Tree.Mapping values) {
    List<Tree.Member> members =
        values.members().stream()
            .map(member -> new Tree.Member(member.key(), told(member.value())))
            .toList();
    return new Tree.Mapping(members, values.span(), values.pointer(), values.tag());
  }

  private static Tree told(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return UNKNOWN.contains(scalar.text()) ? unknown(LATER, value) : value;
    }
    if (value instanceof Tree.Sequence list) {
      List<Tree> items = new ArrayList<>();
      list.items().forEach(item -> items.add(told(item)));
      return new Tree.Sequence(items, list.span(), list.pointer(), list.tag());
    }
    return value instanceof Tree.Mapping mapping ? object(mapping) : value;
  }

  private static Tree object(Tree.Mapping mapping) {
    Optional<String> signature = Loose.text(mapping, SIGNATURE).map(Tree.Scalar::text);
    if (signature.filter(SECRET::equals).isPresent()) {
      return mapping
          .get("plaintext")
          .flatMap(PulumiStateValues::decoded)
          .or(() -> mapping.get("value"))
          .map(PulumiStateValues::told)
          .orElseGet(() -> unknown("a secret", mapping));
    }
    if (signature.filter(OUTPUT::equals).isPresent()) {
      return mapping
          .get("value")
          .map(PulumiStateValues::told)
          .orElseGet(() -> unknown(LATER, mapping));
    }
    return told(mapping);
  }

  /** A secret that is shown stands as JSON in a string. */
  private static Optional<Tree> decoded(Tree plaintext) {
    return plaintext instanceof Tree.Scalar scalar
        ? Documents.part(InnerText.of(scalar), scalar.pointer()).roots().stream().findFirst()
        : Optional.empty();
  }

  private static Tree unknown(String reason, Tree at) {
    return new Tree.Unknown(reason, at.span(), at.pointer(), Optional.empty());
  }
}
