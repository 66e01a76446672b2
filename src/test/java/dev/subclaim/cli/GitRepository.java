package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository of a test, on the branch {@code main}. */
public record GitRepository(Path folder) {

  /** A new repository without commits. */
  public static GitRepository in(Path folder) {
    GitRepository repository = new GitRepository(folder);
    repository.git("init", "-q", "-b", "main");
    return repository;
  }

  /** Writes a file, with the folders it needs. */
  public GitRepository write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Commits everything that is not ignored. */
  public void commit() {
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "a change");
  }

  public void git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
      assertEquals(0, git.waitFor(), () -> String.join(" ", command));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
