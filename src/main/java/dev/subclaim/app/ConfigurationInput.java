package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Configured;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Tree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The configuration of a run.
 *
 * @param name its path as messages have it
 * @param file where it is
 */
record ConfigurationInput(String name, Path file) {

  /** The one that the user names, else the nearest. */
  static Optional<ConfigurationInput> of(Optional<String> named, Path directory) {
    return named
        .map(name -> new ConfigurationInput(name, directory.resolve(name)))
        .or(
            () ->
                ConfigurationFile.find(directory)
                    .map(file -> new ConfigurationInput(shown(directory, file), file)));
  }

  /**
   * What it says.
   *
   * @throws Unusable when it cannot be read or anything in it is wrong
   */
  Configuration read(Issuers issuers) {
    if (!Files.exists(file)) {
      throw new Unusable("no such configuration: " + Escapes.value(name));
    }
    Configured configured =
        ConfigurationReader.read(InputText.read(name, file).required(), issuers);
    Unusable.unlessEmpty(configured.problems());
    return configured.configuration();
  }

  /**
   * What it says as it is written; empty where it says nothing.
   *
   * @throws Unusable when it cannot be read
   */
  Optional<Tree.Mapping> tree() {
    return Documents.read(InputText.read(name, file).required()).roots().stream()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .findFirst();
  }

  /** The configuration may lie above the working directory. */
  private static String shown(Path directory, Path file) {
    Path relative = directory.toAbsolutePath().normalize().relativize(file);
    return relative.toString().replace(File.separatorChar, '/');
  }
}
