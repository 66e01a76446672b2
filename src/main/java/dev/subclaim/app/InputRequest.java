package dev.subclaim.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What to read.
 *
 * @param paths files, folders, {@code -} for standard input; none stands for the working directory
 * @param stdinName what standard input is called
 * @param build a build whose generated files are read besides the working directory when there are
 *     no paths, although git ignores them
 */
public record InputRequest(List<String> paths, String stdinName, Optional<Build> build) {
  /**
   * A build.
   *
   * @param folder where it writes; the folder {@code subclaim} in it, the place of our own reports,
   *     is left out
   * @param modules folders that are built, and read, for themselves
   */
  public record Build(String folder, List<String> modules) {
    public Build {
      modules = List.copyOf(modules);
    }
  }

  public InputRequest {
    paths = List.copyOf(paths);
  }

  /** Without a build. */
  public InputRequest(List<String> paths, String stdinName) {
    this(paths, stdinName, Optional.empty());
  }

  /** The same with further paths; the default folder has them anyhow, or git does not. */
  InputRequest with(Collection<String> more) {
    List<String> all = new ArrayList<>(paths);
    all.addAll(paths.isEmpty() ? List.of() : more);
    return new InputRequest(all, stdinName, build);
  }
}
