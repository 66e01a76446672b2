package dev.subclaim.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between a commit and the work here, by path from the working directory.
 *
 * @param touched files that were changed, added or removed, new ones that git does not ignore
 *     included
 * @param before for each file that was moved, its path in the commit
 */
record GitChanges(Set<String> touched, Map<String, String> before) {
  private static final String MOVED = "R";

  GitChanges {
    touched = Set.copyOf(touched);
    before = Map.copyOf(before);
  }

  /** The changes since a commit. */
  static GitChanges since(GitTree base) {
    Set<String> touched = new HashSet<>();
    Map<String, String> before = new HashMap<>();
    Iterator<String> changes = changes(base).iterator();
    while (changes.hasNext()) {
      boolean moved = changes.next().startsWith(MOVED);
      String path = base.git().fromRoot(changes.next());
      touched.add(path);
      if (moved) {
        String now = base.git().fromRoot(changes.next());
        touched.add(now);
        before.put(now, path);
      }
    }
    // From the root, for a path that was named may lie beside the working directory.
    base.git()
        .entries("ls-files", "-o", "--exclude-standard", "-z", "--", ":/")
        .ifPresent(touched::addAll);
    return new GitChanges(touched, before);
  }

  /** A status and a path, and one more path where a file was moved, for each file. */
  private static List<String> changes(GitTree base) {
    // Programs that a repository's settings name for showing differences are not asked.
    return base.git()
        .entries(
            "diff",
            "--no-ext-diff",
            "--no-textconv",
            "--no-relative",
            "--ignore-submodules",
            "--name-status",
            "--find-renames",
            "-z",
            base.commit(),
            "--")
        .orElseThrow(() -> new Unusable("git cannot tell what was changed"));
  }
}
