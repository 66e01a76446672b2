package dev.subclaim.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks git which files of a folder it does not ignore. */
final class GitFiles {
  private GitFiles() {}

  /**
   * The files in a folder and below, tracked or not, without the ignored ones, by path from the
   * folder; empty where there is no git or no work tree.
   */
  static Optional<List<String>> list(Path folder) {
    return new Git(folder, "")
        .entries("ls-files", "-co", "--exclude-standard", "-z")
        .map(paths -> paths.stream().distinct().toList());
  }
}
