package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as a process, in a clone of its own whose Java and Maven are scripts that tell how
 * they were called.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-01-02T00:00:00Z");

  @TempDir private Path folder;
  private Path clone;
  private Path jdk;
  private Path tools;

  @BeforeEach
  void layOut() throws IOException {
    clone = folder.resolve("a clone");
    jdk = folder.resolve("jdk 17");
    tools = folder.resolve("tools");
    Files.createDirectories(clone.resolve("src/main"));
    Files.createDirectories(clone.resolve("bin"));
    Files.copy(Path.of("bin", "subclaim"), clone.resolve("bin/subclaim"));
    Files.writeString(clone.resolve("pom.xml"), "<project/>");
    age(clone.resolve("pom.xml"), BEFORE);
    age(clone.resolve("src/main"), BEFORE);
    script(jdk.resolve("bin/java"), "for a; do echo \"java: $a\"; done");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    script(
        tools.resolve("mvn"),
        "echo built >> \"$PWD/builds\"; touch target/subclaim-maven-plugin-1-cli.jar");
  }

  @Test
  void givesArgumentsToTheJarAsTheyAre() throws Exception {
    jar();
    Ran ran = run(bin(), "lint", "a b", "", "*");
    assertEquals(0, ran.exit(), ran::err);
    assertTrue(ran.out().endsWith("-cli.jar\njava: lint\njava: a b\njava: \njava: *\n"), ran::out);
    assertEquals("", ran.err());
  }

  @Test
  void findsItsCloneThroughLinks() throws Exception {
    jar();
    Path first = Files.createSymbolicLink(folder.resolve("first"), clone.resolve("bin/subclaim"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());
    Ran ran = run(List.of("/bin/sh", second.toString(), "rules"));
    assertTrue(ran.out().contains("a clone/target/subclaim-maven-plugin-1-cli.jar"), ran::out);
  }

  @Test
  void buildsWhenThereIsNoJarAndSaysSoInOneLine() throws Exception {
    Ran ran = run(bin(), "rules");
    assertEquals(0, ran.exit(), ran::err);
    assertEquals("subclaim: building from " + clone.toRealPath() + "\n", ran.err());
    assertEquals(List.of("built"), builds());
  }

  @Test
  void buildsAgainOnlyWhenSourcesAreNewer() throws Exception {
    jar();
    run(bin(), "rules");
    assertEquals(List.of(), builds());
    age(clone.resolve("src/main"), AFTER.plusSeconds(60));
    run(bin(), "rules");
    run(bin(), "rules");
    assertEquals(List.of("built"), builds());
  }

  @Test
  void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
    script(tools.resolve("mvn"), "echo '[ERROR] X.java: no such type'; exit 1");
    Ran ran = run(bin(), "rules");
    assertEquals(2, ran.exit());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("[ERROR] X.java: no such type\nsubclaim: the build failed"));
    assertTrue(Files.notExists(clone.resolve("target/launcher.lock")), "the lock is given back");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Ran ran = run(bin(), "rules");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("not built yet, and there is no mvn on the PATH"), ran::err);
  }

  @Test
  void refusesAnOlderJava() throws Exception {
    jar();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Ran ran = run(bin(), "rules");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("Java 17 or newer is needed, this is Java 11.0.2"), ran::err);
  }

  @Test
  void saysThatJavaHomeHoldsNoJava() throws Exception {
    jar();
    Files.delete(jdk.resolve("bin/java"));
    Ran ran = run(bin(), "rules");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("there is no bin/java in it"), ran::err);
  }

  private Path bin() {
    return clone.resolve("bin/subclaim");
  }

  private void jar() throws IOException {
    Path jar = clone.resolve("target/subclaim-maven-plugin-1-cli.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "");
    age(jar, AFTER);
  }

  private List<String> builds() throws IOException {
    Path log = clone.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private static void age(Path file, Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private record Ran(int exit, String out, String err) {}

  private Ran run(Path script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Ran run(List<String> command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "PATH", path()));
    process.redirectOutput(out.toFile()).redirectError(err.toFile());
    int exit = process.start().waitFor();
    return new Ran(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** The tools of the test and of the system, without the Maven of this machine. */
  private String path() throws IOException {
    for (String tool : List.of("find", "readlink", "mkdir", "rm", "cat", "sleep", "touch", "sed")) {
      Path wrapper = tools.resolve(tool);
      if (Files.notExists(wrapper)) {
        script(wrapper, "exec " + which(tool) + " \"$@\"");
      }
    }
    return tools.toString();
  }

  private static Path which(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
