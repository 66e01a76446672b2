package dev.subclaim.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What to compare.
 *
 * @param base a commit that has the old side; else the first of two paths is old, the second new
 * @param paths files and folders
 * @param setup what else is told
 * @param failOn which changes make the run fail
 * @param intended tokens that may get in without being unintended
 * @param json whether programs read the answer
 */
public record DiffRequest(
    Optional<String> base,
    List<String> paths,
    SetupRequest setup,
    FailOnChange failOn,
    MeantRequest intended,
    boolean json) {
  public DiffRequest {
    paths = List.copyOf(paths);
  }

  /** Which changes make a run fail. */
  public enum FailOnChange {
    /** Somebody gets in that did not before, or that cannot be told. */
    WIDER,
    /** The same, but for somebody who is meant to. */
    UNINTENDED,
    NEVER;

    /** The name as flags spell it. */
    public String flag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
