package dev.subclaim.lint;

import dev.subclaim.intake.Failure;
import java.util.Objects;

/**
 * A rule, or the working out of facts, that broke: an error of ours, never of the policy. All other
 * results stand; the exit code is 2.
 *
 * @param what {@code rule `any-organization`}
 * @param path the file it was about
 * @param cause what was thrown
 */
public record RuleFailure(String what, String path, RuntimeException cause) {
  public RuleFailure {
    Objects.requireNonNull(what);
    Objects.requireNonNull(path);
    Objects.requireNonNull(cause);
  }

  /** How reports show it. */
  public Failure asFailure() {
    return new Failure(path, "internal error in " + what + ": " + cause);
  }
}
