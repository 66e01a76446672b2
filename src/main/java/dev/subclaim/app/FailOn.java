package dev.subclaim.app;

import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The least severity of a finding that makes a run fail. */
public enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  /** The name as flags spell it. */
  public String flag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The limit with this name; empty when there is none. */
  public static Optional<FailOn> named(String flag) {
    for (FailOn limit : values()) {
      if (limit.flag().equals(flag)) {
        return Optional.of(limit);
      }
    }
    return Optional.empty();
  }

  /** The least severity that counts; empty when none does. */
  Optional<Severity> severity() {
    return this == NEVER ? Optional.empty() : Optional.of(Severity.valueOf(name()));
  }

  /** How a run with these findings ends. */
  Exit of(List<Finding> findings) {
    return findings.stream().anyMatch(f -> counts(f.severity())) ? Exit.FINDINGS : Exit.CLEAN;
  }

  private boolean counts(Severity severity) {
    return this != NEVER && severity.ordinal() <= ordinal();
  }
}
