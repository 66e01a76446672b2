package dev.subclaim.cli;

import dev.subclaim.app.Face;
import dev.subclaim.report.Escapes;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The executable: one process, one command. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code: 0, 1 or 2. */
  public static void main(String[] args) {
    List<String> arguments = List.of(args);
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> crash(error, arguments, err));
    Face face = new Face(Path.of(""), System.in, out, err, ProgressLine.on(err, Terminal.waits()));
    int code = new Cli(Terminal.here()).run(arguments, face);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Whatever the platform's charset is, reports are UTF-8. A closed pipe is silently ignored. */
  private static PrintStream stream(FileDescriptor descriptor) {
    OutputStream bytes = new FileOutputStream(descriptor);
    return new PrintStream(
        new java.io.BufferedOutputStream(bytes, 1 << 13), false, StandardCharsets.UTF_8);
  }

  /** A mistake of our own is no finding: the Java default, exit code 1, would look like one. */
  private static void crash(Throwable error, List<String> arguments, PrintStream err) {
    try {
      err.println("subclaim: internal error: " + Escapes.value(error.toString()));
      if (debug(arguments)) {
        error.printStackTrace(err);
      } else {
        err.println("run again with --debug for the details");
      }
      err.flush();
    } finally {
      Runtime.getRuntime().halt(2);
    }
  }

  /** Whether the user wants to see the details of an internal error. */
  private static boolean debug(List<String> arguments) {
    int end = arguments.indexOf("--");
    return (end < 0 ? arguments : arguments.subList(0, end)).contains("--debug");
  }
}
