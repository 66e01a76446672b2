package dev.subclaim.app;

import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a run may change: those that the user names, and in folders those that git does
 * not ignore; never through a link, never outside a folder that was named or the working directory.
 */
final class FixFiles {
  private final Path directory;
  private final List<String> said;
  private final String stdinName;
  private final Map<Path, Optional<List<String>>> known = new HashMap<>();

  FixFiles(InputRequest request, Path directory) {
    this.directory = directory;
    this.said = request.paths();
    this.stdinName = request.stdinName();
  }

  /** Why a file must not be changed, a clause; empty when it may. */
  Optional<String> refusal(String path) {
    if (isStandardInput(path)) {
      return Optional.empty();
    }
    Path file = directory.resolve(path);
    try {
      if (Files.isSymbolicLink(file)) {
        return Optional.of("it is a link; name the file itself");
      }
      if (leaves(path, file)) {
        return Optional.of("a link leads to it from outside");
      }
      boolean named = said.stream().anyMatch(name -> same(name, file));
      return named || !ignored(file)
          ? Optional.empty()
          : Optional.of("git ignores the file, so something makes it; name it to have it changed");
    } catch (IOException e) {
      return Optional.of("the file cannot be read any more");
    }
  }

  private boolean isStandardInput(String path) {
    return said.contains(Inputs.STANDARD_INPUT) && path.equals(stdinName);
  }

  private boolean same(String name, Path file) {
    return directory.resolve(name).toAbsolutePath().normalize().equals(absolute(file));
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** Whether a path that stays inside the working directory leads out of it by a link. */
  private boolean leaves(String path, Path file) throws IOException {
    boolean inside = !Path.of(path).isAbsolute() && absolute(file).startsWith(absolute(directory));
    return inside && !file.toRealPath().startsWith(directory.toRealPath());
  }

  private boolean ignored(Path file) {
    Path folder = Optional.ofNullable(absolute(file).getParent()).orElse(directory);
    Optional<List<String>> files = known.computeIfAbsent(folder, GitFiles::list);
    return files.filter(list -> !list.contains(file.getFileName().toString())).isPresent();
  }

  /**
   * Writes a file that still is as it was read.
   *
   * @throws Unusable when it is not, or cannot be written
   */
  void write(SourceText before, SourceText after) {
    Path file = directory.resolve(before.path());
    byte[] read = before.content().getBytes(StandardCharsets.UTF_8);
    try {
      if (!Arrays.equals(read, Files.readAllBytes(file))) {
        throw new Unusable(
            "`"
                + before.path()
                + "` was not changed: it is no plain UTF-8 text, or somebody else"
                + " has changed it");
      }
    } catch (IOException e) {
      throw new Unusable("`" + before.path() + "` cannot be read any more");
    }
    Outputs.save(file, after.content());
  }
}
