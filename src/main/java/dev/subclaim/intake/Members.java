package dev.subclaim.intake;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Takes members of known type out of an object, and reports those of another type. */
final class Members {
  private static final String WRONG_TYPE = "wrong-type";
  private static final int SAFE_DIGITS = 9;

  private final Tree.Mapping mapping;
  private final Harvest harvest;

  Members(Tree.Mapping mapping, Harvest harvest) {
    this.mapping = mapping;
    this.harvest = harvest;
  }

  /** A member's text; empty also when the text is. */
  Optional<String> text(String name) {
    Optional<Tree> found = present(name);
    Optional<String> text =
        found.filter(Members::told).flatMap(value -> scalar(value, Tree.Type.STRING));
    return reported(name, "a text", found, text).filter(value -> !value.isEmpty());
  }

  /** A member's whole number. */
  Optional<Integer> number(String name) {
    Optional<Tree> found = present(name);
    Optional<Integer> number =
        found
            .flatMap(value -> scalar(value, Tree.Type.NUMBER))
            .filter(digits -> digits.length() <= SAFE_DIGITS && digits.matches("-?[0-9]+"))
            .map(Integer::valueOf);
    return reported(name, "a whole number", found, number);
  }

  /** The items of a member; none when it is absent. */
  List<Tree> items(String name) {
    Optional<Tree> found = present(name);
    Optional<List<Tree>> items =
        found
            .filter(Tree.Sequence.class::isInstance)
            .map(Tree.Sequence.class::cast)
            .map(Tree.Sequence::items);
    return reported(name, "a list", found, items).orElse(List.of());
  }

  /** A member, {@code null} counting as absent. */
  Optional<Tree> present(String name) {
    return Loose.get(mapping, name);
  }

  private <T> Optional<T> reported(
      String name, String expected, Optional<Tree> found, Optional<T> read) {
    if (found.filter(Members::told).isPresent() && read.isEmpty()) {
      harvest.problem(wrongType("`" + name + "`", expected, found.get()));
    }
    return read;
  }

  /** Whether the file tells the value; one that a template leaves open has no wrong type. */
  static boolean told(Tree value) {
    return !(value instanceof Tree.Unknown)
        && !(value instanceof Tree.Scalar scalar && !scalar.holes().isEmpty());
  }

  /**
   * The problem of a value that has the wrong type.
   *
   * @param what the value, as the beginning of a sentence
   * @param expected the right type, with its article
   */
  static Problem wrongType(String what, String expected, Tree value) {
    String message = what + " must be " + expected + ", not " + type(value);
    return Problem.of(WRONG_TYPE, message, value);
  }

  private static String type(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return switch (scalar.type()) {
        case STRING -> "a text";
        case NUMBER -> "the number `" + scalar.text() + "`";
        case BOOLEAN -> "`" + scalar.text() + "`";
        case NULL -> "null";
      };
    }
    return value instanceof Tree.Sequence
        ? "a list"
        : value instanceof Tree.Mapping ? "an object" : "not known";
  }

  private static Optional<String> scalar(Tree value, Tree.Type type) {
    return value instanceof Tree.Scalar scalar && scalar.type() == type
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}
