package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows; few, since each costs a start of Java. */
class ProcessTest {
  private static final String BAD =
      "{\"Statement\": [{\"Sid\": \"\u00fc\u4e2d\", \"Effect\": \"allow\"}]}";

  @TempDir private Path temp;

  @Test
  void writesUtf8WhateverThePlatformSays() throws Exception {
    Process process = start(List.of("-Dfile.encoding=ISO-8859-1"), "lint", "-");
    process.getOutputStream().write(BAD.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor());
    assertTrue(out.contains("\"Sid\": \"\u00fc\u4e2d\""), out);
    assertEquals("", err(process));
  }

  @Test
  void staysCalmWhenNobodyReadsOn() throws Exception {
    for (int i = 0; i < 300; i++) {
      Files.writeString(temp.resolve("a" + i + ".json"), BAD);
    }
    Process process = start(List.of(), "lint");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1)) {
      assertFalse(reader.readLine().isEmpty());
    }
    assertEquals(1, process.waitFor(), "the answer is the same");
    assertEquals("", err(process));
  }

  @Test
  void aCrashIsNoFinding() throws Exception {
    // Without its libraries nothing works: as good a mistake of ours as any.
    String own = Path.of("target", "classes").toAbsolutePath().toString();
    Process process = java(List.of("-cp", own), "lint");
    assertEquals(2, process.waitFor());
    List<String> err = err(process).lines().toList();
    assertEquals(2, err.size(), err.toString());
    assertTrue(err.get(0).startsWith("subclaim: internal error: "), err.toString());
    assertTrue(err.get(1).contains("--debug"), err.toString());
    assertTrue(err(java(List.of("-cp", own), "lint", "--debug")).contains("\tat dev.subclaim"));
  }

  private Process start(List<String> options, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-cp", System.getProperty("java.class.path")));
    return java(all, arguments);
  }

  private Process java(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.add("dev.subclaim.cli.Main");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(temp.toFile()).start();
  }

  private static String err(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
