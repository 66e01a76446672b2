package dev.subclaim.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration of a run. */
public final class ConfigurationFile {
  /** What the file is called. */
  public static final String NAME = "subclaim.yaml";

  private ConfigurationFile() {}

  /**
   * The configuration that applies in a folder: the nearest one from the folder up to the root of
   * its repository (the folder that has a {@code .git}). Outside a repository only the folder
   * itself is looked at, so that nobody else's file above it decides.
   */
  public static Optional<Path> find(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Optional<Path> root = repositoryRoot(absolute);
    Path here = absolute;
    while (true) {
      Path candidate = here.resolve(NAME);
      if (Files.isRegularFile(candidate)) {
        return Optional.of(candidate);
      }
      Path parent = here.getParent();
      if (parent == null || root.isEmpty() || here.equals(root.get())) {
        return Optional.empty();
      }
      here = parent;
    }
  }

  private static Optional<Path> repositoryRoot(Path folder) {
    for (Path here = folder; here != null; here = here.getParent()) {
      if (Files.exists(here.resolve(".git"))) {
        return Optional.of(here);
      }
    }
    return Optional.empty();
  }
}
