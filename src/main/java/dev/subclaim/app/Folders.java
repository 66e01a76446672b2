package dev.subclaim.app;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * From where paths are taken: reports say where files are from the working directory, the
 * configuration from its own folder.
 *
 * @param directory the working directory
 * @param configuration the configuration's path from there; without one its folder is the same
 */
record Folders(Path directory, Optional<String> configuration) {

  /** The path from the configuration's folder of a file as reports have it. */
  String inside(String reported) {
    try {
      Path from = absolute(configurationFile().resolveSibling(""));
      return slashed(from.relativize(absolute(Path.of(reported))));
    } catch (InvalidPathException e) {
      return reported; // standard input can be called anything
    }
  }

  private Path configurationFile() {
    return Path.of(configuration.orElse(""));
  }

  private Path absolute(Path path) {
    return directory.resolve(path).toAbsolutePath().normalize();
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
