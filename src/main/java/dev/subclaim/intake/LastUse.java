package dev.subclaim.intake;

import java.util.Optional;

/**
 * When a role was last used, as an export tells it.
 *
 * @param time as written, {@code 2026-11-19T08:15:00+00:00} for example; empty where the role was
 *     not used in the time that IAM looks back, 400 days
 * @param region where
 */
public record LastUse(Optional<String> time, Optional<String> region) {
  /** The day, {@code 2026-11-19} for example. */
  public Optional<String> day() {
    return time.map(text -> text.length() > 10 ? text.substring(0, 10) : text);
  }
}
