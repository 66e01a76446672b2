package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @Test
  void laysClassesOutOnceForEachJarAndJava() throws Exception {
    jar();
    javaThatArchives();
    Ran first = run(bin(), "rules");
    assertEquals(0, first.exit(), first::err);
    assertFalse(first.out().contains("SharedArchiveFile"), "the first start does not wait");
    Path archive = archive("17.0.1-Some Vendor.0-");
    Ran second = run(bin(), "rules");
    assertTrue(second.out().contains("java: -XX:SharedArchiveFile=" + archive), second::out);
    assertEquals(1, dumps(), "it is made once");
    // Another jar that is older than the archive: its time alone would not tell.
    Path jar = clone.resolve("target/subclaim-maven-plugin-1-cli.jar");
    Files.writeString(jar, "another");
    age(jar, AFTER);
    Ran other = run(bin(), "rules");
    assertFalse(other.out().contains("SharedArchiveFile"), other::out);
    archive("17.0.1-Some Vendor.7-");
    assertEquals(2, dumps());
    assertEquals("", first.err() + second.err() + other.err());
  }

  @Test
  void neverAsksJavaForItsVersionWhereAFileTellsIt() throws Exception {
    jar();
    javaThatArchives();
    run(bin(), "rules");
    archive("17.0.1-");
    run(bin(), "rules");
    List<String> calls = Files.readAllLines(folder.resolve("calls"));
    assertTrue(calls.size() >= 4, calls::toString);
    assertTrue(calls.stream().noneMatch(call -> call.contains("-version")), calls::toString);
    Files.delete(jdk.resolve("release"));
    assertEquals(0, run(bin(), "rules").exit());
    assertTrue(Files.readString(folder.resolve("calls")).contains("-version"), "else it is asked");
  }

  @Test
  void startsAsBeforeWhereNoArchiveCanBeMade() throws Exception {
    jar();
    javaThatArchives();
    script(jdk.resolve("bin/java"), "case \"$*\" in *-Xshare:dump*) exit 1;; esac; echo java");
    Files.writeString(clone.resolve("target/cds"), "no folder");
    Path tried = folder.resolve("tried");
    script(
        tools.resolve("mkdir"),
        which("mkdir") + " \"$@\"; made=$?; echo $made > '" + tried + "'; exit $made");
    Ran ran = run(bin(), "rules");
    await("the background has given up", () -> Files.exists(tried));
    assertEquals(0, ran.exit());
    assertEquals("java\n", ran.out());
    assertEquals("", ran.err());
  }

  /** A Java that notes its calls and makes an archive when it is asked for one. */
  private void javaThatArchives() throws IOException {
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"Some Vendor\"\nJAVA_VERSION=\"17.0.1\"\n");
    age(jdk.resolve("release"), BEFORE);
    script(
        jdk.resolve("bin/java"),
        "echo \"$*\" >> '"
            + folder.resolve("calls")
            + "'\n"
            + "for a; do echo \"java: $a\"; done\n"
            + "case \"$*\" in *-Xshare:dump*) echo classes > archive;; esac");
  }

  /** The archive whose name begins so; it is made in the background, in a folder that goes. */
  private Path archive(String start) throws Exception {
    await("the archive is made", () -> cds(start, ".jsa").size() == 1 && cds("", "").size() == 2);
    return cds(start, ".jsa").get(0).toRealPath();
  }

  private List<Path> cds(String start, String end) throws IOException {
    Path folder = clone.resolve("target/cds");
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(start))
          .filter(f -> f.toString().endsWith(end))
          .toList();
    }
  }

  /** Waits for something that happens in the background. */
  private static void await(String what, Callable<Boolean> happened) throws Exception {
    for (int i = 0; i < 400 && !happened.call(); i++) {
      Thread.sleep(50);
    }
    assertTrue(happened.call(), what);
  }

  private long dumps() throws IOException {
    return Files.readAllLines(folder.resolve("calls")).stream()
        .filter(call -> call.contains("-Xshare:dump"))
        .count();
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
    for (String tool :
        List.of("find", "readlink", "mkdir", "rm", "cat", "sleep", "touch", "sed", "stat", "mv")) {
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
