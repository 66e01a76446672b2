package dev.subclaim.settings;

import dev.subclaim.source.Documents;
import dev.subclaim.source.InnerText;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a format writes what it does not tell: interpolations, function calls, secrets. */
enum Dialect {
  /** Values stand as they are. */
  PLAIN,
  /** Pulumi YAML and ESC: {@code ${...}} and {@code fn::...}. */
  PROGRAM,
  /** A stack's exported state: secrets and unknowns are objects and texts of their own. */
  STATE;

  /** Names an object in a state that stands for something else, and says that it is a secret. */
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
  private static final Pattern INTERPOLATION = Pattern.compile("(?<!\\$)\\$\\{[^}]*\\}?");

  /** The value itself: freed from what marks it as secret, unknown where the file hides it. */
  Tree resolve(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return resolve(scalar);
    }
    if (value instanceof Tree.Mapping mapping) {
      return this == STATE ? state(mapping) : this == PROGRAM ? program(mapping) : plain(mapping);
    }
    return value;
  }

  private Tree resolve(Tree.Scalar scalar) {
    if (this == STATE && scalar.text().equals(UNKNOWN)) {
      return unknown("not known before the update", scalar);
    }
    if (this != PROGRAM || scalar.type() != Tree.Type.STRING || !scalar.text().contains("${")) {
      return scalar;
    }
    Matcher found = INTERPOLATION.matcher(scalar.text());
    List<Tree.Hole> holes =
        found.results().map(m -> new Tree.Hole(m.start(), m.end(), "an interpolation")).toList();
    return new Tree.Scalar(
        scalar.text(), scalar.type(), holes, scalar.span(), scalar.pointer(), scalar.tag());
  }

  private Tree program(Tree.Mapping mapping) {
    Optional<Tree> secret = mapping.get("fn::secret").or(() -> mapping.get("Fn::Secret"));
    if (secret.isPresent()) {
      boolean hidden = secret.get() instanceof Tree.Mapping;
      return hidden ? unknown("a secret", mapping) : resolve(secret.get());
    }
    boolean call =
        mapping.members().stream()
            .anyMatch(m -> m.key().text().regionMatches(true, 0, "fn::", 0, 4));
    return call ? unknown("worked out by a function", mapping) : mapping;
  }

  private Tree state(Tree.Mapping mapping) {
    if (mapping.get(SIGNATURE).isEmpty()) {
      return mapping;
    }
    Optional<Tree> inner =
        mapping.get("plaintext").flatMap(Dialect::decoded).or(() -> mapping.get("value"));
    return inner
        .filter(value -> value instanceof Tree.Scalar || value instanceof Tree.Sequence)
        .map(this::resolve)
        .orElseGet(() -> unknown("a secret", mapping));
  }

  /** A secret that is shown stands as JSON in a string. */
  private static Optional<Tree> decoded(Tree plaintext) {
    return plaintext instanceof Tree.Scalar scalar
        ? Documents.json(InnerText.of(scalar)).roots().stream().findFirst()
        : Optional.empty();
  }

  private static Tree plain(Tree.Mapping mapping) {
    boolean secret = mapping.get("secret").isPresent() || mapping.get("ciphertext").isPresent();
    return secret ? unknown("a secret", mapping) : mapping.get("value").orElse(mapping);
  }

  /** Whether a value is kept as a secret. */
  boolean isSecret(Tree value) {
    if (!(value instanceof Tree.Mapping mapping)) {
      return false;
    }
    return switch (this) {
      case PLAIN -> mapping.get("secret").isPresent() || isTrue(mapping.get("isSecret"));
      case PROGRAM ->
          mapping.get("fn::secret").isPresent() || mapping.get("Fn::Secret").isPresent();
      case STATE -> isText(mapping.get(SIGNATURE), SECRET);
    };
  }

  private static boolean isTrue(Optional<Tree> value) {
    return isText(value, "true");
  }

  private static boolean isText(Optional<Tree> value, String text) {
    return value.filter(v -> v instanceof Tree.Scalar s && s.text().equals(text)).isPresent();
  }

  private static Tree unknown(String reason, Tree at) {
    return new Tree.Unknown(reason, at.span(), at.pointer(), at.tag());
  }
}
