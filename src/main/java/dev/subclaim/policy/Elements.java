package dev.subclaim.policy;

import dev.subclaim.source.Nearest;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The elements of a policy (IAM User Guide, reference_policies_elements). */
final class Elements {
  static final List<String> POLICY = List.of("Version", "Id", "Statement");
  static final List<String> STATEMENT =
      List.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");
  static final List<String> PRINCIPAL = List.of("AWS", "Federated", "Service", "CanonicalUser");

  private Elements() {}

  /**
   * Reports the members that an object must not have.
   *
   * @param elsewhere elements of the policy that belong to another place
   * @return the known names that were probably meant by them; they are not missing then
   */
  static Set<String> unknown(
      Tree.Mapping object, String what, List<String> known, List<String> elsewhere, Found found) {
    Set<String> meant = new TreeSet<>();
    for (Tree.Member member : object.members()) {
      String name = member.key().text();
      if (!known.contains(name)) {
        Optional<String> nearest = Nearest.of(name, known).filter(n -> !elsewhere.contains(name));
        nearest.ifPresent(meant::add);
        found.add(
            "unknown-element",
            "`" + name + "` is not an element of a " + what,
            member.key(),
            nearest.map(near -> "did you mean `" + near + "`?").or(() -> move(name, elsewhere)),
            nearest.filter(near -> object.get(near).isEmpty()));
      }
    }
    return meant;
  }

  private static Optional<String> move(String name, List<String> elsewhere) {
    String place = STATEMENT.contains(name) ? "into a statement" : "out of the statement";
    return elsewhere.contains(name) ? Optional.of("move it " + place) : Optional.empty();
  }

  /** What a value is, for a message. */
  static String describe(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return switch (scalar.type()) {
        case STRING -> "the text `" + scalar.text() + "`";
        case NUMBER -> "the number `" + scalar.text() + "`";
        case BOOLEAN -> "`" + scalar.text() + "`";
        case NULL -> "null";
      };
    }
    return tree instanceof Tree.Sequence ? "a list" : "an object";
  }

  /** The key of a member. */
  static Optional<Tree.Scalar> key(Tree.Mapping object, String name) {
    return object.members().stream()
        .map(Tree.Member::key)
        .filter(key -> key.text().equals(name))
        .findFirst();
  }

  /** A value that the file does not tell, as a text that is one open part. */
  static PolicyText open(Tree.Unknown unknown) {
    String stand = "…";
    Tree.Hole hole = new Tree.Hole(0, stand.length(), unknown.reason());
    return new PolicyText(
        new Tree.Scalar(
            stand,
            Tree.Type.STRING,
            List.of(hole),
            unknown.span(),
            unknown.pointer(),
            unknown.tag()));
  }

  /** The values of an element that may be one value or a list of them. */
  static List<Tree> each(Tree tree) {
    return tree instanceof Tree.Sequence sequence ? sequence.items() : List.of(tree);
  }
}
