package dev.subclaim.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What to compare.
 *
 * @param base a commit that has the old side; else the first of two paths is old, the second new
 * @param paths files and folders
 * @param role only the role of this name or ARN
 * @param setup what else is told
 * @param accepted what somebody accepts
 * @param failOn which changes make the run fail
 * @param intended tokens that may get in without being unintended, besides those of the inventory
 * @param form of the answer on standard output
 * @param files further answers
 */
public record DiffRequest(
    Optional<String> base,
    List<String> paths,
    Optional<String> role,
    SetupRequest setup,
    Accepted accepted,
    FailOnChange failOn,
    MeantRequest intended,
    Form form,
    List<File> files) {
  public DiffRequest {
    paths = List.copyOf(paths);
    files = List.copyOf(files);
  }

  /** How the answer is written. */
  public enum Form {
    TEXT,
    JSON,
    MARKDOWN;

    /** The name as flags spell it. */
    public String flag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An answer that is written to a file.
   *
   * @param path from the working directory
   */
  public record File(Form form, String path) {}

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
