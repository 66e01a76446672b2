package dev.subclaim.issuer;

import dev.subclaim.language.Domain;
import dev.subclaim.language.Pattern;
import dev.subclaim.source.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well something written fits a word of a template, and what it should be.
 *
 * @param cost 0 when it fits as it stands
 * @param text what fits
 * @param reason what is wrong, a clause; empty when nothing is
 */
record FormFit(int cost, String text, String reason) {
  private static final int CASE = 4;
  private static final int PREFIX = 8;
  static final int NEAR = 10;
  private static final int OTHER = 28;
  private static final int UNKNOWN = 25;
  private static final int CLOSED = 12;

  /** More than any repair may cost. */
  static final int NEVER = 1_000;

  /** Something written where a template has a word. */
  static FormFit of(String written, FormWord word) {
    return word.part().map(part -> part(written, part)).orElseGet(() -> text(written, word.text()));
  }

  private static FormFit text(String written, String word) {
    if (written.equals(word) || (isPattern(written) && Pattern.like(written).matches(word))) {
      return new FormFit(0, written, "");
    }
    String reason = "tokens say `" + word + "` here, not `" + written + "`";
    if (written.equalsIgnoreCase(word)) {
      return new FormFit(CASE, word, reason);
    }
    return new FormFit(nearest(written, List.of(word)).isPresent() ? NEAR : OTHER, word, reason);
  }

  private static FormFit part(String written, Part part) {
    if (admits(part.domain(), written)) {
      return new FormFit(0, written, "");
    }
    if (!written.equals(written.strip()) && admits(part.domain(), written.strip())) {
      return new FormFit(CASE, written.strip(), "a stray space stands here");
    }
    String lower = written.toLowerCase(Locale.ROOT);
    if (admits(part.domain(), lower)) {
      return new FormFit(
          CASE, lower, "tokens spell this name in lower case, whatever is displayed");
    }
    return begun(written, part)
        .or(() -> listed(written, part))
        .orElseGet(
            () ->
                new FormFit(
                    isTenant(part) ? NEVER : UNKNOWN,
                    "*",
                    "no " + part.label() + " is called `" + written + "`"));
  }

  /** A star in the place of a tenant is no repair. */
  static boolean isTenant(Part part) {
    return part.level().filter(Level.ORGANIZATION::equals).isPresent();
  }

  /** What every good value begins with may have been left out: {@code refs/heads/}. */
  private static Optional<FormFit> begun(String written, Part part) {
    for (String example : part.examples()) {
      int slash = example.lastIndexOf('/');
      String begin = slash < 0 ? "" : example.substring(0, slash + 1);
      if (!begin.isEmpty() && admits(part.domain(), begin + written)) {
        String reason = "a " + part.label() + " begins with `" + begin + "`";
        return Optional.of(new FormFit(PREFIX, begin + written, reason));
      }
    }
    return Optional.empty();
  }

  private static Optional<FormFit> listed(String written, Part part) {
    Optional<List<String>> values = part.domain().values(CLOSED);
    return values
        .flatMap(known -> nearest(written, known))
        .map(
            near ->
                new FormFit(
                    NEAR,
                    near,
                    "there is no "
                        + part.label()
                        + " `"
                        + written
                        + "`, only `"
                        + String.join("`, `", part.examples())
                        + "`"));
  }

  /** The word that was misspelt, cut off or drawn out. */
  static Optional<String> nearest(String written, List<String> words) {
    String lower = written.toLowerCase(Locale.ROOT);
    return Nearest.of(written, words)
        .or(
            () ->
                words.stream()
                    .filter(word -> isBegun(lower, word.toLowerCase(Locale.ROOT)))
                    .findFirst());
  }

  private static boolean isBegun(String one, String other) {
    boolean begun = one.startsWith(other) || other.startsWith(one);
    return begun && Math.min(one.length(), other.length()) >= 2;
  }

  /** Whether some value of a domain matches what is written. */
  private static boolean admits(Domain domain, String written) {
    return isPattern(written)
        ? !Domain.like(written).intersect(domain).isEmpty()
        : domain.contains(written);
  }

  /** Whether there are wildcards in it. */
  static boolean isPattern(String written) {
    return written.indexOf('*') >= 0 || written.indexOf('?') >= 0;
  }
}
