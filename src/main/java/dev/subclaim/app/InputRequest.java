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
 * @param generated a folder of generated files that is read besides the working directory when
 *     there are no paths, although git ignores it; its folder {@code subclaim}, the place of our
 *     own reports, is left out
 */
public record InputRequest(List<String> paths, String stdinName, Optional<String> generated) {
  public InputRequest {
    paths = List.copyOf(paths);
  }

  /** Without generated files. */
  public InputRequest(List<String> paths, String stdinName) {
    this(paths, stdinName, Optional.empty());
  }

  /** The same with further paths; the default folder has them anyhow, or git does not. */
  InputRequest with(Collection<String> more) {
    List<String> all = new ArrayList<>(paths);
    all.addAll(paths.isEmpty() ? List.of() : more);
    return new InputRequest(all, stdinName, generated);
  }
}
