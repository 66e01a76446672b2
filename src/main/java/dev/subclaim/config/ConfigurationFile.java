package dev.subclaim.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration of a run. */
public final class ConfigurationFile {
  /** What the file is called. */
  public static final String NAME = "subclaim.yaml";

  /** Where a team keeps its own rule pages. */
  public static final String OWN_RULES = ".subclaim/rules";

  /** Where a team keeps its own issuers. */
  public static final String OWN_ISSUERS = ".subclaim/issuers";

  private ConfigurationFile() {}

  /**
   * The configuration that applies in a folder: the nearest one from the folder up to the root of
   * its repository (the folder that has a {@code .git}). Outside a repository only the folder
   * itself is looked at, so that nobody else's file above it decides.
   */
  public static Optional<Path> find(Path folder) {
    return nearest(folder, NAME).filter(Files::isRegularFile);
  }

  /** The file or folder of a name that applies in a folder; found likewise. */
  public static Optional<Path> nearest(Path folder, String name) {
    Path absolute = folder.toAbsolutePath().normalize();
    Optional<Path> root = repositoryRoot(absolute);
    for (Path here = absolute; here != null; here = here.getParent()) {
      Path candidate = here.resolve(name);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
      if (root.isEmpty() || here.equals(root.get())) {
        break;
      }
    }
    return Optional.empty();
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
