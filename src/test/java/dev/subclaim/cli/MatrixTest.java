package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.Golden;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code matrix}. */
class MatrixTest {
  private static final Path TEAM = Path.of("testdata/matrix").toAbsolutePath();
  private static final String EXPECTED = "testdata/reports/matrix/";

  @TempDir private Path temp;

  @Test
  void showsTheWorstFirstAndCanBeReadWithoutColour() throws IOException {
    Ran ran = Ran.in(TEAM, "matrix", "roles.json", "deploy", "--inventory", "stacks.txt");
    assertEquals(0, ran.exit(), ran.err());
    Golden.matches(Path.of(EXPECTED, "team.txt"), ran.out());
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= 80), ran.out());
    String coloured =
        Ran.in(
                TEAM,
                "matrix",
                "roles.json",
                "deploy",
                "--inventory",
                "stacks.txt",
                "--color",
                "always")
            .out();
    assertTrue(coloured.contains("\u001b["), "colours are added");
    assertEquals(ran.out(), coloured.replaceAll("\u001b\\[[0-9;]*m", ""), "and change nothing");
  }

  @Test
  void programsGetExactCounts() throws IOException {
    String json =
        Ran.in(
                TEAM,
                "matrix",
                "roles.json",
                "deploy",
                "--inventory",
                "stacks.txt",
                "--format",
                "json")
            .out();
    Golden.matches(Path.of(EXPECTED, "team.json"), json);
    Tree.Mapping root = object(json);
    assertEquals("34", text(root, "subjects"), "eight stacks of four operations, two environments");
    Tree.Mapping web = (Tree.Mapping) items(root, "roles").get(0);
    assertEquals("arn:aws:iam::222222222222:role/web-deploy", text(web, "role"));
    assertEquals("15", text(web, "admitted"), "five stacks, three operations each");
    Tree.Mapping by = (Tree.Mapping) web.get("by").orElseThrow();
    assertEquals("15", text((Tree.Mapping) by.get("organization").orElseThrow(), "acme"));
    assertEquals("5", text((Tree.Mapping) by.get("operation").orElseThrow(), "update"));
    assertTrue(((Tree.Mapping) by.get("operation").orElseThrow()).get("preview").isEmpty());
  }

  @Test
  void eachCellAddsUpToTheCounts() {
    Tree.Mapping root =
        object(
            Ran.in(
                    TEAM,
                    "matrix",
                    "roles.json",
                    "--inventory",
                    "stacks.txt",
                    "--cells",
                    "--format",
                    "json")
                .out());
    for (Tree item : items(root, "roles")) {
      Tree.Mapping role = (Tree.Mapping) item;
      List<Tree> cells = items(role, "cells");
      assertEquals(text(root, "subjects"), String.valueOf(cells.size()));
      for (String access : List.of("admitted", "depends")) {
        long count =
            cells.stream().filter(c -> text((Tree.Mapping) c, "access").equals(access)).count();
        assertEquals(text(role, access), String.valueOf(count), text(role, "role"));
      }
    }
  }

  @Test
  void aTableHasARowForEachRoleOrCell() {
    String roles = matrixOf("--format", "csv");
    assertEquals(5, roles.lines().count(), roles);
    assertTrue(roles.startsWith("\"role\",\"account\",\"path\",\"subjects\",\"admitted\""), roles);
    String cells = matrixOf("--format", "csv", "--cells", "--role", "api-deploy");
    assertEquals(1 + 34, cells.lines().count());
    assertTrue(cells.contains("\"update\",\"acme\",\"pulumi:deploy:org:acme:project:api"), cells);
  }

  private static String matrixOf(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(List.of("matrix", "roles.json", "--inventory", "stacks.txt"));
    arguments.addAll(List.of(more));
    Ran ran = Ran.in(TEAM, arguments.toArray(String[]::new));
    assertEquals(0, ran.exit(), ran.err());
    return ran.out();
  }

  @Test
  void aPatternTellsWhoIsIntendedWhereNoFileDoes() {
    String pattern = "pulumi:deploy:org:acme:project:web:*";
    String out = matrixOf("--role", "web-deploy", "--intended", pattern, "--format", "csv");
    assertTrue(out.contains(",\"34\",\"15\",\"9\",\"6\",\"3\",\"0\","), out);
    String none = matrixOf("--role", "web-deploy");
    assertTrue(none.contains("who is meant is not known: give --intended"), none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme/web/prod\n",
        "inventory: {stacks: [acme/web/prod]}\n",
        "{\"stacks\": [{\"name\": \"acme/web/prod\"}]}",
        "[{\"name\": \"prod\", \"current\": true, \"url\":"
            + " \"https://app.pulumi.com/acme/web/prod\"}]"
      })
  void anInventoryHasAnyOfTheShapesThatListStacks(String text) throws IOException {
    String name = text.startsWith("[") || text.startsWith("{") ? "stacks.json" : "stacks.yaml";
    Files.writeString(temp.resolve(name), text);
    Files.copy(TEAM.resolve("roles.json"), temp.resolve("roles.json"));
    Ran ran = Ran.in(temp, "matrix", "roles.json", "--inventory", name, "--format", "json");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().startsWith("{\"subjects\": 4,"), ran.out());
  }

  @Test
  void whatCannotBeReadEndsWithTwo() throws IOException {
    Files.copy(TEAM.resolve("roles.json"), temp.resolve("roles.json"));
    Ran none = Ran.in(temp, "matrix", "roles.json");
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("give --inventory FILE"), none.err());
    Ran missing = Ran.in(temp, "matrix", "roles.json", "--inventory", "stacks.txt");
    assertEquals(2, missing.exit());
    assertTrue(missing.err().contains("stacks.txt: no such file (--inventory"), missing.err());
    assertEquals(2, Ran.in(TEAM, "matrix", "roles.json", "--role", "wbe-deploy").exit());
    assertEquals(
        2, Ran.in(TEAM, "matrix", "roles.json", "--inventory", "stacks.txt", "--cells").exit());
  }

  @Test
  void namesOfStrangersDoNotSpeakToTheTerminal() throws IOException {
    String role = "\\u001b[31m::add-mask::x" + "y".repeat(100);
    String policy = Files.readString(TEAM.resolve("roles.json")).replace("web-deploy", role);
    Files.writeString(temp.resolve("roles.json"), policy);
    Files.copy(TEAM.resolve("stacks.txt"), temp.resolve("stacks.txt"));
    String out = Ran.in(temp, "matrix", "roles.json", "--inventory", "stacks.txt").out();
    assertFalse(out.contains("\u001b"), out);
    assertTrue(out.lines().noneMatch(line -> line.strip().startsWith("::")), out);
    assertTrue(out.lines().allMatch(line -> line.length() <= 80), out);
  }

  @Test
  void manyStacksAndRolesTakeLittleTime() throws IOException {
    String stacks =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "acme/project-" + i / 30 + "/stack-" + i % 30 + "\n")
            .collect(Collectors.joining());
    Files.writeString(temp.resolve("stacks.txt"), stacks);
    String roles = Files.readString(TEAM.resolve("roles.json"));
    Files.writeString(temp.resolve("roles.json"), roles.replace("project:web*", "project:*7*"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Ran ran =
              Ran.in(temp, "matrix", "roles.json", "--inventory", "stacks.txt", "--format", "json");
          assertTrue(ran.out().startsWith("{\"subjects\": 120000,"), ran.err());
        });
  }

  private static Tree.Mapping object(String json) {
    return (Tree.Mapping) Documents.json(SourceText.of("report", json)).roots().get(0);
  }

  private static List<Tree> items(Tree.Mapping object, String name) {
    return ((Tree.Sequence) object.get(name).orElseThrow()).items();
  }

  private static String text(Tree.Mapping object, String name) {
    return ((Tree.Scalar) object.get(name).orElseThrow()).text();
  }
}
