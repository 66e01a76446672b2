package dev.subclaim.app;

import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.issuer.IssuerFile;
import dev.subclaim.issuer.IssuerReading;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rule pages and issuer profiles of a team, in a folder that is tried out.
 *
 * @param pages as text
 * @param profiles as they were read, each with what is wrong with it
 */
record OwnFiles(List<SourceText> pages, List<IssuerReading> profiles) {
  private static final String RULES = last(ConfigurationFile.OWN_RULES);
  private static final String ISSUERS = last(ConfigurationFile.OWN_ISSUERS);

  OwnFiles {
    pages = List.copyOf(pages);
    profiles = List.copyOf(profiles);
  }

  /**
   * Reads a folder, and its folders for rules and issuers where it has them.
   *
   * @throws Unusable when there is nothing of the kind in it
   */
  static OwnFiles in(String folder, Path directory) {
    Path path = directory.resolve(folder);
    List<SourceText> pages = new ArrayList<>();
    List<IssuerReading> profiles = new ArrayList<>();
    for (Path place : List.of(path, path.resolve(RULES))) {
      pages.addAll(Files.isDirectory(place) ? Rulebook.pages(place) : List.of());
    }
    for (Path place : List.of(path, path.resolve(ISSUERS))) {
      profiles.addAll(Files.isDirectory(place) ? profiles(place) : List.of());
    }
    if (pages.isEmpty() && profiles.isEmpty()) {
      throw new Unusable(
          "no rule page (*.md) and no issuer profile (*.yaml) in `"
              + Escapes.value(folder)
              + "`, nor in its folders `rules` and `issuers`");
    }
    return new OwnFiles(pages, profiles);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<IssuerReading> profiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .sorted()
          .map(file -> InputText.read(file.toString().replace('\\', '/'), file).required())
          .map(IssuerReading::of)
          .toList();
    } catch (IOException e) {
      throw new Unusable("the issuers in `" + Escapes.value(folder + "` cannot be read"));
    }
  }

  /** What is wrong with profiles and their examples, a line each with its place. */
  List<String> issuerProblems() {
    return profiles.stream()
        .flatMap(profile -> profile.problems().stream())
        .map(problem -> problem.span() + ": " + problem.message())
        .toList();
  }

  /** How many profiles can be used. */
  int goodIssuers() {
    return (int) profiles.stream().filter(profile -> profile.file().isPresent()).count();
  }

  /** The shipped issuers with those tried out; where none is, with those that apply here. */
  Issuers issuers(GateFiles here) {
    List<IssuerFile> files = profiles.stream().flatMap(p -> p.file().stream()).toList();
    return profiles.isEmpty() ? OwnIssuers.in(here) : Issuers.builtIn().withFiles(files);
  }
}
