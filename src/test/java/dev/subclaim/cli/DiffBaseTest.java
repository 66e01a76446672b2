package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffBaseTest {
  private static final Path ROLE = Path.of("testdata/quickstart/iam/web-deploy.json");

  @TempDir private Path temp;

  @Test
  void theOldSideIsACommit() throws IOException, InterruptedException {
    Path iam = Files.createDirectories(temp.resolve("infra/iam"));
    String policy = Files.readString(ROLE);
    Files.writeString(iam.resolve("wide.json"), policy);
    Files.writeString(iam.resolve("gone.json"), policy);
    Files.writeString(iam.resolve("same.json"), policy);
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "first");
    Files.writeString(iam.resolve("wide.json"), policy.replace("project:web:", "project:web*:"));
    Files.writeString(iam.resolve("new.json"), policy);
    Files.delete(iam.resolve("gone.json"));
    Path folder = temp.resolve("infra");
    Ran ran = Ran.in(folder, "diff", "--base", "HEAD", "iam");
    assertEquals(1, ran.exit(), ran.out() + ran.err());
    assertTrue(ran.out().startsWith("WIDER         wide"), ran.out());
    assertTrue(ran.out().contains("iam/gone.json"), ran.out());
    assertTrue(ran.out().endsWith("1 wider, 1 added, 1 removed, 1 role untouched\n"), ran.out());
    assertEquals(ran.out(), Ran.in(folder, "diff", "--base", "HEAD").out());
    Ran missing = Ran.in(folder, "diff", "--base", "origin/main");
    assertEquals(2, missing.exit());
    assertTrue(missing.err().contains("fetch-depth: 0"), missing.err());
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(temp.toFile()).inheritIO().start();
    assertEquals(0, git.waitFor());
  }
}
