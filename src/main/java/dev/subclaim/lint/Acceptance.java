package dev.subclaim.lint;

import dev.subclaim.rule.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody says who has looked at findings and accepts them. */
sealed interface Acceptance permits Suppression, IgnoreComment {
  /** What reports call it. */
  String id();

  /** The one rule whose findings are accepted. */
  String rule();

  /** Why. */
  String reason();

  /** The last day. */
  Optional<LocalDate> expires();

  /** Where it is written. */
  Place place();

  /** Whether it stands in the file that the findings are about. */
  boolean inSource();

  /** Whether it speaks of a finding. */
  boolean covers(Finding finding);

  /** Whether what it speaks of was read at all. */
  boolean speaksOf(List<String> paths);

  /** Whether the last day is over. */
  default boolean expired(LocalDate today) {
    return expires().filter(today::isAfter).isPresent();
  }

  /** Whether the last day is near. */
  default boolean expiring(LocalDate today, int days) {
    return expires().filter(day -> !today.plusDays(days).isBefore(day)).isPresent();
  }
}
