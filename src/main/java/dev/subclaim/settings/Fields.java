package dev.subclaim.settings;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes members of known type out of an object, and reports those of another type. */
final class Fields {
  private final Tree.Mapping mapping;
  private final Dialect dialect;
  private final Found found;

  Fields(Tree.Mapping mapping, Dialect dialect, Found found) {
    this.mapping = mapping;
    this.dialect = dialect;
    this.found = found;
  }

  /** The object that the members are taken from. */
  Tree.Mapping tree() {
    return mapping;
  }

  /** A member's text; a number or Boolean counts as its text, {@code null} as absent. */
  Optional<Written> text(String name) {
    Optional<Tree> value = present(name);
    Optional<Written> text = value.flatMap(Fields::written);
    if (value.isPresent() && text.isEmpty()) {
      found.wrongType(name, "a text", value.get());
    }
    return text;
  }

  /** The texts of a list, or of a text with commas; none when it is absent. */
  List<Written> texts(String name) {
    Optional<Tree> value = present(name);
    if (value.isPresent() && value.get() instanceof Tree.Scalar scalar) {
      return pieces(scalar);
    }
    List<Written> texts = new ArrayList<>();
    if (value.isPresent() && value.get() instanceof Tree.Sequence list) {
      for (Tree item : list.items()) {
        written(dialect.resolve(item))
            .ifPresentOrElse(texts::add, () -> found.wrongType(name, "a list of texts", item));
      }
    } else if (value.isPresent() && !(value.get() instanceof Tree.Unknown)) {
      found.wrongType(name, "a list of texts", value.get());
    }
    return texts;
  }

  /** The console takes policies in one text, separated by commas. */
  private static List<Written> pieces(Tree.Scalar scalar) {
    List<Written> pieces = new ArrayList<>();
    int from = 0;
    for (String piece : scalar.text().split(",", -1)) {
      String bare = piece.strip();
      int start = from + (bare.isEmpty() ? 0 : piece.indexOf(bare));
      pieces.add(new Written(scalar, start, start + bare.length()));
      from += piece.length() + 1;
    }
    return pieces;
  }

  /** A member that is an object. */
  Optional<Fields> object(String name) {
    return present(name)
        .filter(Tree.Mapping.class::isInstance)
        .map(value -> new Fields((Tree.Mapping) value, dialect, found));
  }

  /** A member that is {@code true}. */
  Optional<Tree> whenTrue(String name) {
    return present(name)
        .filter(value -> value instanceof Tree.Scalar scalar && scalar.text().equals("true"));
  }

  /** A member, freed from its wrapping; {@code null} counts as absent. */
  Optional<Tree> present(String name) {
    return mapping.get(name).map(dialect::resolve).filter(value -> !isNull(value));
  }

  private static boolean isNull(Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.NULL;
  }

  private static Optional<Written> written(Tree value) {
    if (value instanceof Tree.Unknown unknown) {
      return Optional.of(Written.unknown(unknown));
    }
    return value instanceof Tree.Scalar scalar && scalar.type() != Tree.Type.NULL
        ? Optional.of(Written.of(scalar))
        : Optional.empty();
  }

  Dialect dialect() {
    return dialect;
  }

  Found found() {
    return found;
  }
}
