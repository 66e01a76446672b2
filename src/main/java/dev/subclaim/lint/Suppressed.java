package dev.subclaim.lint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that does not count, and who says so.
 *
 * @param finding the finding
 * @param id what accepts it
 * @param reason why
 * @param expires until when
 * @param inSource whether that stands in a comment of the file itself
 */
public record Suppressed(
    Finding finding, String id, String reason, Optional<LocalDate> expires, boolean inSource) {
  static Suppressed by(Acceptance acceptance, Finding finding) {
    return new Suppressed(
        finding, acceptance.id(), acceptance.reason(), acceptance.expires(), acceptance.inSource());
  }
}
