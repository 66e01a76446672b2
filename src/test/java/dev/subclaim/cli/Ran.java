package dev.subclaim.cli;

import dev.subclaim.app.Face;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a command gave that ran inside the test. */
public record Ran(int exit, String out, String err) {

  /** Runs a command in a folder. */
  public static Ran in(Path folder, String... arguments) {
    return piped(folder, "", arguments);
  }

  /** Runs a command in a folder with something on standard input. */
  public static Ran piped(Path folder, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8);
    Face face =
        new Face(
            folder,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            outStream,
            errStream);
    int exit = new Cli().run(List.of(arguments), face);
    outStream.flush();
    errStream.flush();
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
