package dev.subclaim.policy;

import dev.subclaim.policy.Placeholders.Placeholder;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Reports placeholders that were left in a text. */
final class PlaceholderCheck {
  private PlaceholderCheck() {}

  /** Reports each placeholder; says whether there was one. */
  static boolean report(Tree.Scalar scalar, Found found) {
    List<Placeholder> placeholders = Placeholders.in(scalar);
    for (Placeholder placeholder : placeholders) {
      String text = scalar.text().substring(placeholder.start(), placeholder.end());
      found.add(
          "unresolved-placeholder",
          "`" + text + "` " + says(placeholder.kind()),
          scalar.part(placeholder.start(), placeholder.end()),
          scalar.pointer(),
          help(placeholder.kind()));
    }
    return !placeholders.isEmpty();
  }

  private static String says(Placeholders.Kind kind) {
    return switch (kind) {
      case UNFILLED -> "is a placeholder that was never filled in";
      case OUTPUT -> "is what a program prints for a value that it does not have yet";
      case REDACTED -> "looks redacted; it is judged as it stands";
    };
  }

  private static Optional<String> help(Placeholders.Kind kind) {
    return switch (kind) {
      case UNFILLED -> Optional.of("write the real value");
      case OUTPUT -> Optional.of("build the policy inside `apply`, or with `pulumi.jsonStringify`");
      case REDACTED -> Optional.of("give the original file for an exact answer");
    };
  }
}
