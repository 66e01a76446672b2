package dev.subclaim.app;

import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.issuer.IssuerFile;
import dev.subclaim.issuer.IssuerReading;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The issuers that apply in a folder: the shipped ones and the team's own. */
final class OwnIssuers {
  private OwnIssuers() {}

  /**
   * The issuers that apply.
   *
   * @throws Unusable when a profile of the team has a mistake
   */
  static Issuers in(Path directory) {
    return ConfigurationFile.ownIssuers(directory)
        .map(folder -> Issuers.builtIn().withFiles(files(near(directory, folder))))
        .orElseGet(Issuers::builtIn);
  }

  /** Messages do not tell where a checkout lies. */
  private static Path near(Path directory, Path found) {
    return directory.resolve(directory.toAbsolutePath().normalize().relativize(found));
  }

  private static List<IssuerFile> files(Path folder) {
    List<IssuerFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : paths(folder)) {
      String shown = path.toString().replace('\\', '/');
      IssuerReading reading = IssuerReading.of(InputText.read(shown, path).required());
      problems.addAll(reading.problems());
      reading.file().ifPresent(files::add);
    }
    Unusable.unlessEmpty(problems);
    return files;
  }

  private static List<Path> paths(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException e) {
      throw new Unusable(
          "the issuers in `" + Escapes.value(folder.toString()) + "` cannot be read");
    }
  }
}
