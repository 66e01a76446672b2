package dev.subclaim.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks git which files of a folder it does not ignore. */
final class GitFiles {
  // A repository's own settings must not make git start another program here.
  private static final List<String> COMMAND =
      List.of("git", "-c", "core.fsmonitor=false", "ls-files", "-co", "--exclude-standard", "-z");

  private GitFiles() {}

  /**
   * The files in a folder and below, tracked or not, without the ignored ones, by path from the
   * folder; empty where there is no git or no work tree.
   */
  static Optional<List<String>> list(Path folder) {
    try {
      Process git =
          new ProcessBuilder(COMMAND)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(split(out)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static List<String> split(String out) {
    return Arrays.stream(out.split("\0")).filter(path -> !path.isEmpty()).distinct().toList();
  }
}
