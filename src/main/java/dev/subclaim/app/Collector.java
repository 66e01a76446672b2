package dev.subclaim.app;

import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.intake.Failure;
import dev.subclaim.source.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the files that paths stand for. A path that the user names is always read. Folders are
 * walked; hidden files and folders and {@code node_modules} in them are left out, and links to
 * folders are not followed. Only in the default folder, which nobody named, git's ignore rules
 * count.
 */
final class Collector {
  private static final Set<String> ENDINGS =
      Set.of("json", "jsonc", "jsonl", "ndjson", "yaml", "yml", "template", "tfstate");

  /** What beside a Pulumi program is no JSON and looks like it: it may have comments. */
  private static final Pattern COMPILER = Pattern.compile("[tj]sconfig([.-].*)?\\.json");

  private static final String REPORTS = "subclaim/";

  /** Where builds put resources, and where they take them from. */
  private static final String CLASSES = "classes/";

  private static final String RESOURCES = "src/main/resources/";
  private static final List<Folder.Entry> NOTHING = List.of();

  private final Path directory;
  private final Map<Path, InputFile> files = new HashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private int skipped;
  private boolean terraform;
  private boolean pulumi;

  private Collector(Path directory) {
    this.directory = directory;
  }

  /**
   * The files under some paths.
   *
   * @param directory the working directory
   * @param paths files and folders as written on the command line; none stands for the directory
   */
  static InputFiles collect(Path directory, List<String> paths) {
    Collector collector = new Collector(directory);
    if (paths.isEmpty()) {
      collector.defaultFolder();
    }
    paths.forEach(collector::path);
    return collector.result();
  }

  /**
   * The files of the working directory and those that a build wrote, which git ignores. Copies of
   * files outside the build's folder and our reports are left out, and so are sources of which the
   * build made something else.
   */
  static InputFiles collectBuilt(Path directory, InputRequest.Build build) {
    Collector collector = new Collector(directory);
    collector.defaultFolder();
    build.modules().forEach(module -> collector.leaveOut(prefix(module)));
    collector.generated(prefix(build.folder()), directory.resolve(build.folder()));
    return collector.result();
  }

  private void leaveOut(String prefix) {
    files.values().removeIf(file -> file.path().startsWith(prefix));
  }

  private void generated(String prefix, Path folder) {
    leaveOut(prefix);
    List<InputFile> authored = List.copyOf(files.values());
    for (Folder.Entry entry : Files.isDirectory(folder) ? Folder.walk(folder) : NOTHING) {
      Path file = folder.resolve(entry.path());
      boolean ours = entry.path().startsWith(REPORTS) || !entry.readable();
      if (!ours && authored.stream().noneMatch(a -> isCopy(a.file(), file))) {
        found(prefix + entry.path(), file);
        unfiltered(entry.path());
      }
    }
  }

  /** What resource filtering puts in counts; the resource with its placeholders does not. */
  private void unfiltered(String built) {
    if (built.startsWith(CLASSES)) {
      files.remove(identity(directory.resolve(RESOURCES + built.substring(CLASSES.length()))));
    }
  }

  /** Builds copy resources; one of the two is enough, and the authored one is where to mend. */
  private static boolean isCopy(Path authored, Path file) {
    try {
      return authored.getFileName().equals(file.getFileName())
          && Files.mismatch(authored, file) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  private InputFiles result() {
    List<InputFile> sorted =
        files.values().stream().sorted(Comparator.comparing(InputFile::path)).toList();
    List<Failure> sortedFailures =
        failures.stream().distinct().sorted(Comparator.comparing(Failure::path)).toList();
    return new InputFiles(sorted, skipped, sortedFailures, terraform, pulumi);
  }

  private void defaultFolder() {
    Optional<List<String>> known = GitFiles.list(directory);
    if (known.isPresent()) {
      known.get().stream().filter(Collector::visible).forEach(f -> found(f, directory.resolve(f)));
    } else {
      walk("", directory);
    }
  }

  private void path(String written) {
    Path file;
    try {
      file = directory.resolve(written);
    } catch (InvalidPathException e) {
      failures.add(new Failure(written, "is not a path on this system"));
      return;
    }
    if (Files.isDirectory(file)) {
      walk(prefix(written), file);
    } else if (Files.exists(file)) {
      add(new InputFile(shown(written), file, true));
    } else {
      failures.add(new Failure(shown(written), "no such file or folder"));
    }
  }

  private void walk(String prefix, Path folder) {
    for (Folder.Entry entry : Folder.walk(folder)) {
      String path = prefix + entry.path();
      if (entry.readable()) {
        found(path, folder.resolve(entry.path()));
      } else {
        failures.add(new Failure(path, "cannot be read"));
      }
    }
  }

  private void found(String path, Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    String name = name(path);
    terraform |= FileName.ending(name).equals("tf");
    pulumi |= name.equals("Pulumi.yaml") || name.equals("Pulumi.yml");
    if (readable(name)) {
      add(new InputFile(path, file, false));
    } else {
      skipped++;
    }
  }

  /** A file that is reached in several ways is read once; a named one stays a named one. */
  private void add(InputFile file) {
    files.merge(identity(file.file()), file, this::better);
  }

  /** A link does not take the place of the file: by its path somebody knows and excuses it. */
  private InputFile better(InputFile a, InputFile b) {
    boolean same = isReal(a) == isReal(b);
    InputFile first = (same ? a.path().compareTo(b.path()) <= 0 : isReal(a)) ? a : b;
    return new InputFile(first.path(), first.file(), a.named() || b.named());
  }

  private boolean isReal(InputFile file) {
    Path written = directory.toAbsolutePath().relativize(file.file().toAbsolutePath());
    return identity(directory).resolve(written).normalize().equals(identity(file.file()));
  }

  private static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** Whether a file below a folder that was named is looked into. */
  static boolean wanted(String path) {
    return visible(path) && readable(name(path));
  }

  private static boolean readable(String name) {
    return ENDINGS.contains(FileName.ending(name))
        && !name.equals(ConfigurationFile.NAME)
        && !COMPILER.matcher(name).matches();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean visible(String path) {
    for (String name : path.split("/")) {
      if (Folder.leftOut(name)) {
        return false;
      }
    }
    return true;
  }

  /** What stands before the paths below a folder that was named. */
  static String prefix(String written) {
    String shown = shown(written);
    return shown.isEmpty() || shown.endsWith("/") ? shown : shown + "/";
  }

  /** A path as reports print it: without {@code ./} in front, with {@code /} between names. */
  static String shown(String written) {
    String slashed = java.io.File.separatorChar == '\\' ? written.replace('\\', '/') : written;
    String rest = slashed;
    while (rest.startsWith("./")) {
      rest = rest.substring(2);
    }
    return rest.equals(".") ? "" : rest;
  }
}
