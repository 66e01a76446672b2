package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * Finds members whatever way of writing names a tool has: {@code RoleName}, {@code roleName} and
 * {@code role_name} are one name.
 */
final class Loose {
  private Loose() {}

  /** A member by its name as the IAM API writes it, {@code null} counting as absent. */
  static Optional<Tree> get(Tree.Mapping mapping, String name) {
    return mapping
        .get(name)
        .or(() -> similar(mapping, name))
        .filter(value -> !(value instanceof Tree.Scalar s && s.type() == Tree.Type.NULL));
  }

  private static Optional<Tree> similar(Tree.Mapping mapping, String name) {
    for (Tree.Member member : mapping.members()) {
      if (same(member.key().text(), name)) {
        return Optional.of(member.value());
      }
    }
    return Optional.empty();
  }

  /** A member that is an object. */
  static Optional<Tree.Mapping> object(Tree.Mapping mapping, String name) {
    return get(mapping, name).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
  }

  /** A member that is a list; empty also for anything else. */
  static Optional<Tree.Sequence> list(Tree.Mapping mapping, String name) {
    return get(mapping, name)
        .filter(Tree.Sequence.class::isInstance)
        .map(Tree.Sequence.class::cast);
  }

  /** A member that is a text, not an empty one. */
  static Optional<Tree.Scalar> text(Tree.Mapping mapping, String name) {
    return get(mapping, name).flatMap(Loose::text);
  }

  /** A value that is a text, not an empty one. */
  static Optional<Tree.Scalar> text(Tree value) {
    return value instanceof Tree.Scalar s && s.type() == Tree.Type.STRING && !s.text().isEmpty()
        ? Optional.of(s)
        : Optional.empty();
  }

  /** Whether two names differ in nothing but capitals and underscores. */
  static boolean same(String written, String name) {
    int i = 0;
    int j = 0;
    while (true) {
      i = skip(written, i);
      j = skip(name, j);
      if (i == written.length() || j == name.length()) {
        return i == written.length() && j == name.length();
      }
      if (lower(written.charAt(i++)) != lower(name.charAt(j++))) {
        return false;
      }
    }
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == '_') {
      i++;
    }
    return i;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
