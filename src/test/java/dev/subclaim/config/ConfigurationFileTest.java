package dev.subclaim.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
  @TempDir private Path temp;

  @Test
  void isTheNearestOneUpToTheRepositoryRoot() throws IOException {
    Path inner = Files.createDirectories(temp.resolve("outside/repository/iam/roles"));
    Path repository = temp.resolve("outside/repository");
    Files.createDirectory(repository.resolve(".git"));
    Files.writeString(temp.resolve("outside/subclaim.yaml"), "");
    assertEquals(Optional.empty(), ConfigurationFile.find(inner));
    Path root = Files.writeString(repository.resolve("subclaim.yaml"), "");
    assertEquals(Optional.of(root), ConfigurationFile.find(inner));
    Path near = Files.writeString(repository.resolve("iam/subclaim.yaml"), "");
    assertEquals(Optional.of(near), ConfigurationFile.find(inner));
    assertEquals(Optional.of(root), ConfigurationFile.find(repository));
  }

  @Test
  void outsideARepositoryIsTheFoldersOwn() throws IOException {
    Path inner = Files.createDirectories(temp.resolve("a/b"));
    Files.writeString(temp.resolve("a/subclaim.yaml"), "");
    assertEquals(Optional.empty(), ConfigurationFile.find(inner));
    Path own = Files.writeString(inner.resolve("subclaim.yaml"), "");
    assertEquals(Optional.of(own), ConfigurationFile.find(inner));
  }
}
