package dev.subclaim.settings;

import dev.subclaim.aws.Defect;
import dev.subclaim.policy.Placeholders;
import dev.subclaim.policy.Placeholders.Placeholder;
import java.util.List;
import java.util.Optional;

/** Reports placeholders that were left in a text. */
final class PlaceholderCheck {
  private PlaceholderCheck() {}

  /** Reports each placeholder; says whether there was one. */
  static boolean report(Written text, Found found) {
    return report(text, Placeholders.in(text.text()), found);
  }

  /** The same for a text in which {@code ${...}} is filled in by Pulumi. */
  static boolean reportInTemplate(Written text, Found found) {
    List<Placeholder> all =
        Placeholders.in(text.text()).stream()
            .filter(p -> text.text().charAt(p.start()) != '$')
            .filter(p -> !inVariable(text.text(), p.start()))
            .toList();
    return report(text, all, found);
  }

  private static boolean inVariable(String text, int at) {
    int open = text.lastIndexOf("${", at);
    return open >= 0 && text.indexOf('}', open) >= at;
  }

  private static boolean report(Written text, List<Placeholder> placeholders, Found found) {
    for (Placeholder placeholder : placeholders) {
      String part = text.text().substring(placeholder.start(), placeholder.end());
      Defect defect =
          new Defect(
              placeholder.start(),
              placeholder.end(),
              "`" + part + "` " + says(placeholder),
              Optional.of(help(placeholder)));
      found.part("unresolved-placeholder", defect.message(), text, defect);
    }
    return !placeholders.isEmpty();
  }

  private static String says(Placeholder placeholder) {
    return switch (placeholder.kind()) {
      case UNFILLED -> "is a placeholder that was never filled in";
      case OUTPUT -> "is what a program prints for a value that it does not have yet";
      case REDACTED -> "looks redacted; it is judged as it stands";
    };
  }

  private static String help(Placeholder placeholder) {
    return switch (placeholder.kind()) {
      case UNFILLED -> "write the real value";
      case OUTPUT -> "build the text inside `apply`, or with `pulumi.interpolate`";
      case REDACTED -> "give the original file for an exact answer";
    };
  }
}
