package dev.subclaim.trust;

import dev.subclaim.language.Pattern;
import dev.subclaim.policy.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out why a value matches no token, by trying what people usually mean: each repair offered
 * is one that some token can carry.
 */
final class MismatchReading {
  private final ClaimValue value;
  private final String text;

  MismatchReading(ClaimValue value) {
    this.value = value;
    this.text = value.value().text();
  }

  Mismatch read() {
    return Stream.<Optional<Mismatch>>of(plainSigns(), upperCase(), missingTail(), readScope())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::wrongTurn);
  }

  private boolean isLike() {
    return value.condition().operator().comparison() == Comparison.STRING_LIKE;
  }

  private Optional<Mismatch> plainSigns() {
    int sign = firstSign();
    if (isLike() || sign < 0 || !possible(text)) {
      return Optional.empty();
    }
    String reason =
        value.condition().operator().name()
            + " compares letter by letter, so `"
            + text.charAt(sign)
            + "` is a plain sign there";
    return Optional.of(mismatch(sign, reason, text));
  }

  private int firstSign() {
    int star = text.indexOf('*');
    int mark = text.indexOf('?');
    return star < 0 || (mark >= 0 && mark < star) ? mark : star;
  }

  private Optional<Mismatch> upperCase() {
    String lower = text.toLowerCase(Locale.ROOT);
    int length = Math.min(lower.length(), text.length());
    for (int i = 0; i < length; i++) {
      if (lower.charAt(i) != text.charAt(i)) {
        String repaired = lowered(i);
        if (possible(repaired)) {
          return Optional.of(
              mismatch(i, "tokens spell this name in lower case, whatever is displayed", repaired));
        }
      }
    }
    return Optional.empty();
  }

  /** The segment at an offset in lower case. */
  private String lowered(int offset) {
    int from = text.lastIndexOf(':', offset) + 1;
    int end = text.indexOf(':', offset);
    int to = end < 0 ? text.length() : end;
    return text.substring(0, from)
        + text.substring(from, to).toLowerCase(Locale.ROOT)
        + text.substring(to);
  }

  private Optional<Mismatch> missingTail() {
    for (String tail : List.of(":*", "*", "/*")) {
      if (!text.endsWith("*") && possible(text + tail)) {
        return Optional.of(mismatch(text.length(), "the claim goes on after this", text + tail));
      }
    }
    return Optional.empty();
  }

  private Optional<Mismatch> readScope() {
    int at = text.indexOf("scope:read");
    String repaired = text.replace("scope:read", "scope:write");
    return at >= 0 && possible(repaired)
        ? Optional.of(mismatch(at, "the scope is always `write`, for previews too", repaired))
        : Optional.empty();
  }

  /** The place up to which some token agrees. */
  private Mismatch wrongTurn() {
    int agreed = 0;
    int from = 0;
    int to = text.length();
    while (from <= to) {
      int middle = (from + to) >>> 1;
      if (possible(text.substring(0, middle) + "*")) {
        agreed = middle;
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    String reason =
        agreed == 0
            ? "no token of " + value.issuer().title() + " begins like this"
            : "no token of "
                + value.issuer().title()
                + " goes on like this after `"
                + text.substring(0, agreed)
                + "`";
    return new Mismatch(agreed, reason, Optional.empty());
  }

  private Mismatch mismatch(int offset, String reason, String repaired) {
    boolean signs = repaired.indexOf('*') >= 0 || repaired.indexOf('?') >= 0;
    String operator = signs ? "StringLike" : value.condition().operator().name();
    return new Mismatch(offset, reason, Optional.of(new Mismatch.Repair(operator, repaired)));
  }

  private boolean possible(String repaired) {
    return !value.kindsMatching(Pattern.like(repaired)).isEmpty();
  }
}
