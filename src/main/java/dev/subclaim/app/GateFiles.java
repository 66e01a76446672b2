package dev.subclaim.app;

import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.IgnoreComments;
import dev.subclaim.report.Escapes;
import dev.subclaim.rule.ErrorPages;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.Comment;
import dev.subclaim.source.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that say how to judge: the configuration, the team's pages, accepted findings. They are
 * those that lie here, or those of a commit, so that a change cannot switch off its own gate.
 *
 * @param directory the working directory
 * @param commit the commit that they are taken from
 */
record GateFiles(Path directory, Optional<GitTree> commit) {
  private static final String UP = "../";

  /** The files that lie in the working directory and above. */
  static GateFiles here(Path directory) {
    return new GateFiles(directory, Optional.empty());
  }

  /**
   * Those of a commit, where one is named.
   *
   * @throws Unusable when git does not have it
   */
  static GateFiles of(Path directory, Optional<String> reference) {
    return new GateFiles(
        directory, reference.map(name -> GitTree.of(directory, name, "--policy-ref")));
  }

  /**
   * A file that the user or the configuration names; empty when there is none. What lies outside
   * the repository is no part of a change and is read where it is.
   */
  Optional<InputText> read(String name) {
    Optional<GitTree> tree = commit.filter(c -> c.git().fromHere(name).isPresent());
    if (tree.isPresent()) {
      unlinked(tree.get(), name);
      return tree.get().file(name);
    }
    Path file = directory.resolve(name);
    return Files.exists(file) ? Optional.of(InputText.read(name, file)) : Optional.empty();
  }

  /**
   * A file that tells what is meant. What neither the commit nor the work here keeps in git is no
   * part of a change, such as a list that a pipeline asked for, and is read where it is.
   */
  Optional<InputText> meant(String name) {
    Optional<InputText> text = read(name);
    return text.isEmpty() && isOutside(name) ? here(directory).read(name) : text;
  }

  /** Whether a commit decides and a file or folder here is no part of any change. */
  boolean isOutside(String name) {
    return commit.filter(tree -> tree.isUnknown(name)).isPresent();
  }

  /**
   * The files that tell what is meant in a folder that the configuration names; empty when it is
   * none.
   */
  Optional<List<String>> folder(String name) {
    boolean here = commit.isEmpty() || isOutside(name) || !isInside(name);
    if (here) {
      return Files.isDirectory(directory.resolve(name))
          ? Optional.of(inFolder(name))
          : Optional.empty();
    }
    GitTree tree = commit.get();
    return tree.has(name) && tree.file(name).isEmpty()
        ? Optional.of(tree.files(List.of(name)).stream().map(GitTree.Blob::path).toList())
        : Optional.empty();
  }

  /** With what cannot be read: whoever reads it says so. */
  private List<String> inFolder(String name) {
    InputFiles found = Collector.collect(directory, List.of(name));
    return Stream.concat(
            found.files().stream().map(InputFile::path),
            found.failures().stream().map(Failure::path))
        .toList();
  }

  private boolean isInside(String name) {
    return commit.flatMap(tree -> tree.git().fromHere(name)).isPresent();
  }

  /**
   * The same of a file that must be there. Only where a commit decides it may be missing: what a
   * change adds does not count yet.
   *
   * @param complaint what to say before the name
   */
  Optional<InputText> required(String name, String complaint) {
    Optional<InputText> text = read(name);
    if (text.isEmpty() && commit.isEmpty()) {
      throw new Unusable(complaint + Escapes.value(name));
    }
    return text;
  }

  /**
   * Which comments that accept findings count: where a commit decides it must have each of them
   * too, about the same line, so that none is copied or moved to where nobody accepted anything.
   */
  Predicate<Comment> comments() {
    Map<String, List<String>> left = new HashMap<>();
    return comment -> {
      String path = comment.span().path();
      Optional<GitTree> tree = commit.filter(c -> c.git().fromHere(path).isPresent());
      return tree.isEmpty()
          || left.computeIfAbsent(path, p -> comments(tree.get(), p))
              .remove(IgnoreComments.key(comment));
    };
  }

  private static List<String> comments(GitTree tree, String path) {
    return tree.file(path).flatMap(InputText::text).stream()
        .flatMap(text -> IgnoreComments.in(text).stream())
        .map(IgnoreComments::key)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The path of the configuration that applies, from the working directory. */
  Optional<String> configuration() {
    return commit.isPresent()
        ? nearest(ConfigurationFile.NAME)
        : ConfigurationFile.find(directory).map(this::shown);
  }

  /** The team's own rule pages, by name. */
  List<SourceText> rulePages() {
    return texts(ConfigurationFile.OWN_RULES, name -> name.endsWith(RulePages.ENDING));
  }

  /** The team's own pages of error texts, by name. */
  List<SourceText> errorPages() {
    return texts(
        ConfigurationFile.OWN_RULES + "/" + ErrorPages.FOLDER,
        name -> name.endsWith(RulePages.ENDING));
  }

  /** The profiles of the team's own issuers, by name. */
  List<SourceText> issuers() {
    return texts(
        ConfigurationFile.OWN_ISSUERS, name -> name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  /** The files of the nearest folder of a name. */
  private List<SourceText> texts(String folder, Predicate<String> wanted) {
    if (commit.isPresent()) {
      return nearest(folder).map(f -> commit.get().texts(f, wanted)).orElse(List.of());
    }
    return ConfigurationFile.nearest(directory, folder)
        .filter(Files::isDirectory)
        .map(found -> texts(directory, shown(found), wanted))
        .orElse(List.of());
  }

  private static List<SourceText> texts(Path directory, String folder, Predicate<String> wanted) {
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      return files
          .filter(file -> wanted.test(file.getFileName().toString()))
          .sorted()
          .map(file -> InputText.read(folder + "/" + file.getFileName(), file).required())
          .toList();
    } catch (IOException e) {
      throw new Unusable("the files in `" + Escapes.value(folder) + "` cannot be read");
    }
  }

  /** Whether a file says here what it says where it is taken from. */
  boolean settled(String name) {
    Optional<List<String>> folder = folder(name);
    if (folder.isPresent()) {
      return folder.equals(here(directory).folder(name))
          && folder.get().stream().allMatch(this::settled);
    }
    return read(name)
        .map(GateFiles::lines)
        .equals(here(directory).read(name).map(GateFiles::lines));
  }

  /** Line ends are not compared: git may write others here. */
  private static List<String> lines(InputText file) {
    return file.text().map(text -> text.content().lines().toList()).orElse(List.of());
  }

  /** What a link leads to is not looked up; to judge without it would be another gate. */
  private static void unlinked(GitTree tree, String path) {
    if (tree.isLinked(path)) {
      String reference = Escapes.value(tree.reference());
      throw new Unusable(
          "`"
              + Escapes.value(path)
              + "` is a link in "
              + reference
              + ": --policy-ref wants the file");
    }
  }

  /** The nearest file or folder of a name, from the working directory up, in the commit. */
  private Optional<String> nearest(String name) {
    GitTree tree = commit.orElseThrow();
    String path = name;
    while (tree.git().fromHere(path).isPresent()) {
      unlinked(tree, path);
      if (tree.has(path)) {
        return Optional.of(path);
      }
      path = UP + path;
    }
    return Optional.empty();
  }

  /** The path from the working directory: messages do not tell where a checkout lies. */
  private String shown(Path found) {
    Path relative = directory.toAbsolutePath().normalize().relativize(found);
    return relative.toString().replace(File.separatorChar, '/');
  }
}
