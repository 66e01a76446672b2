package dev.subclaim.admission;

import dev.subclaim.issuer.NearestForm;
import dev.subclaim.language.Pattern;
import dev.subclaim.policy.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * Finds out why a value matches no token, by trying what people usually mean: each repair offered
 * is one that some token can carry.
 */
final class MismatchReading {
  private static final List<NearestForm> NONE = List.of();

  private final ClaimValue value;
  private final String text;

  MismatchReading(ClaimValue value) {
    this.value = value;
    this.text = value.value().text();
  }

  Mismatch read() {
    return plainSigns().or(this::nearForm).orElseGet(this::wrongTurn);
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

  /** The nearest of the forms that the issuer's claims have, if a token matches it. */
  private Optional<Mismatch> nearForm() {
    boolean told = value.value().known() && !text.contains("${");
    return (told ? NearestForm.of(value.candidates(), value.claim(), text) : NONE)
        .stream()
            .filter(form -> possible(form.text()))
            .findFirst()
            .map(form -> mismatch(form.offset(), form.reason(), form.text()));
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
