package dev.subclaim.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.app.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals as Maven runs them: a process each, so as few as show everything. */
class GoalsTest {
  private static final Path PROJECTS = Path.of("testdata", "maven");

  @TempDir private static Path folder;
  private static Maven maven;

  @TempDir private Path temp;

  @BeforeAll
  static void prepare() throws IOException {
    maven = Maven.in(folder);
  }

  @Test
  void eachModuleOfABuildEndsForItselfAlsoWithTwoThreads() throws Exception {
    copy(PROJECTS, temp);
    Maven.Ran ran = maven.run(temp, "-T2", "--fail-at-end", "verify");
    assertEquals(1, ran.exit(), ran.log());
    assertEnds(ran, "policies", "SUCCESS");
    assertEnds(ran, "passes", "SUCCESS");
    assertEnds(ran, "fails", "FAILURE");
    assertEnds(ran, "skipped", "SUCCESS");
    assertEnds(ran, "mistaken", "FAILURE");
    assertEnds(ran, "empty", "SUCCESS");
    assertEnds(ran, "generated", "FAILURE");
    assertEnds(ran, "settled", "SUCCESS");
    assertEquals(1, ran.lines("--> open.json:12:").size(), ran.log());
    assertEquals(1, ran.lines("--> built/policies/etl.json:12:").size(), ran.log());
    assertEquals(1, ran.lines("skipped: subclaim.skip is set").size(), ran.log());
    assertTrue(ran.log().contains("subclaim.yaml:1:1: "), ran.log());
    assertTrue(ran.log().contains("findings at or over `error`"), ran.log());
    assertFalse(ran.log().contains("unresolved-placeholder"), "the filtered resource counts");
    assertFalse(ran.log().contains("not thread-safe"), ran.log());
    assertTrue(ran.lines("[INFO] iam/web.json:").size() > 0, ran.log());
    String report = Files.readString(temp.resolve("settled/target/subclaim/report.json"));
    assertTrue(report.contains("\"path\": \"iam/web.json\""), report);
  }

  private static void assertEnds(Maven.Ran ran, String module, String how) {
    List<String> summary = ran.lines("[INFO] " + module + " ..");
    assertEquals(1, summary.size(), ran.log());
    assertTrue(summary.get(0).contains(how), ran.log());
  }

  @Test
  void aBuildCanBeReadOnceAsAWhole() throws Exception {
    copy(PROJECTS, temp);
    Files.delete(temp.resolve("mistaken/subclaim.yaml"));
    Maven.Ran ran =
        maven.run(
            temp,
            "verify",
            "-Dsubclaim.runOnlyAtExecutionRoot=true",
            "-Dsubclaim.failOn=never",
            "-Dsubclaim.format=concise");
    assertEquals(0, ran.exit(), ran.log());
    assertTrue(ran.lines("fails/open.json:").size() > 0, ran.log());
    assertTrue(ran.lines("settled/iam/web.json:").size() > 0, ran.log());
    assertEquals(6, ran.lines("skipped: read where Maven was started").size(), ran.log());
  }

  @Test
  void aFolderWithoutProjectIsCheckedOffline() throws Exception {
    Files.copy(PROJECTS.resolve("fails/open.json"), temp.resolve("open.json"));
    Files.createDirectories(temp.resolve("target/policies"));
    Files.copy(PROJECTS.resolve("passes/web.json"), temp.resolve("target/policies/web.json"));
    Maven.Ran known = maven.run(temp, Maven.goal("help"), "-Ddetail=true", "-Dgoal=check");
    assertEquals(0, known.exit(), known.log());
    for (String parameter : List.of("failOn", "paths", "outputs", "select", "organizations")) {
      assertTrue(known.log().contains("User property: subclaim." + parameter), known.log());
    }
    Maven.Ran ran =
        maven.run(temp, "-o", Maven.goal("check"), "-Dsubclaim.outputs=json=out/report.json");
    assertEquals(1, ran.exit(), ran.log());
    assertTrue(ran.log().contains("--> open.json:"), ran.log());
    String report = Files.readString(temp.resolve("out/report.json"));
    assertTrue(report.contains("\"policies\": 2"), report);
  }

  @Test
  void theOtherGoalsRunWithoutProjectToo() throws Exception {
    Files.copy(PROJECTS.resolve("fails/open.json"), temp.resolve("open.json"));
    Maven.Ran ran =
        maven.run(
            temp,
            Maven.goal("report"),
            Maven.goal("fix"),
            Maven.goal("audit"),
            Maven.goal("explain"),
            "-Dsubclaim.outputs=json=out/report.json",
            "-Dsubclaim.paths=open.json",
            "-Dsubclaim.failOn=never",
            "-Dsubclaim.rule=project-prefix");
    assertEquals(0, ran.exit(), ran.log());
    assertTrue(ran.log().contains("written: out/report.json"), ran.log());
    assertTrue(ran.log().contains("who can assume"), ran.log());
    assertTrue(ran.log().contains("project-prefix"), ran.log());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        String text = Files.readString(file);
        Files.writeString(target, text.replace("VERSION", Version.current()));
      }
    }
  }
}
