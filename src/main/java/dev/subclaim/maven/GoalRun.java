package dev.subclaim.maven;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.Unusable;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Runs a command in a project's folder and puts what it says into the log of the build.
 *
 * @param log the log
 * @param basedir the folder
 * @param shown whether what the command prints is logged, not only what it has to say besides
 */
record GoalRun(Log log, File basedir, boolean shown) {

  /**
   * How the command ended.
   *
   * @throws MojoExecutionException when it was told something that cannot be
   */
  Exit run(Function<Face, Exit> command) throws MojoExecutionException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream report = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream notes = new PrintStream(err, false, StandardCharsets.UTF_8)) {
      Face face = new Face(basedir.toPath(), InputStream.nullInputStream(), report, notes);
      Exit exit = command.apply(face);
      report.flush();
      notes.flush();
      if (shown) {
        lines(out, exit == Exit.CLEAN ? log::info : log::error);
      }
      lines(err, log::warn);
      return exit;
    } catch (Unusable e) {
      throw new MojoExecutionException(e.text(), e);
    }
  }

  private static void lines(ByteArrayOutputStream text, Consumer<String> log) {
    text.toString(StandardCharsets.UTF_8).lines().forEach(log);
  }
}
