package dev.subclaim.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Outcome;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.Format;
import dev.subclaim.report.View;
import dev.subclaim.rule.RulePage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where reports go.
 *
 * @param format of the one on standard output
 * @param view what it shows
 * @param files further reports
 */
public record Outputs(Format format, View view, List<ReportFile> files) {
  public Outputs {
    files = List.copyOf(files);
  }

  /**
   * A report that is written to a file.
   *
   * @param format its format
   * @param path from the working directory
   */
  public record ReportFile(Format format, String path) {}

  /** The same for a run under these rules. */
  Outputs of(List<RulePage> rules, FailOn limit) {
    return new Outputs(format, view.of(rules, limit.severity()), files);
  }

  /** Whether a report of this format is asked for. */
  boolean has(Format wanted) {
    return format == wanted || files.stream().anyMatch(file -> file.format() == wanted);
  }

  /** Whether every report is of one of these formats. */
  boolean isOf(Set<Format> some) {
    return some.contains(format) && files.stream().allMatch(f -> some.contains(f.format()));
  }

  /** Writes every report, also when there is nothing to report. */
  void write(Outcome outcome, Face face) {
    for (ReportFile file : files) {
      save(
          face.directory().resolve(file.path()),
          out -> file.format().report(view.plain()).write(outcome, out));
    }
    format.report(view).write(outcome, face.out()::print);
    face.out().flush();
    if (format != Format.TEXT) {
      outcome.failures().forEach(f -> face.err().println(failure(f)));
    }
  }

  /** What the log says of a file that could not be used. */
  static String failure(Failure failure) {
    return "subclaim: " + Escapes.line(failure.path()) + ": " + Escapes.value(failure.message());
  }

  /** Writes a file as a whole: whoever reads it finds the old text or the new one. */
  static void save(Path file, String text) {
    save(file, out -> out.accept(text));
  }

  /**
   * The same.
   *
   * @param text hands on the text in pieces
   */
  static void save(Path file, Consumer<Consumer<String>> text) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        write(target, text);
      } else {
        replace(target, text);
      }
    } catch (IOException | UncheckedIOException e) {
      Path folder = file.getParent();
      boolean there = folder == null || Files.isDirectory(folder);
      throw new Unusable(
          "`"
              + file
              + "` cannot be written"
              + (there ? "" : ": there is no folder `" + folder + "`"));
    }
  }

  private static void replace(Path target, Consumer<Consumer<String>> text) throws IOException {
    long process = ProcessHandle.current().pid();
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + process + ".tmp");
    try {
      Files.createFile(temporary, mode(target));
      write(temporary, text);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Path file, Consumer<Consumer<String>> text) throws IOException {
    // A lone surrogate becomes a question mark, as it does on standard output.
    try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), UTF_8)) {
      text.accept(piece -> write(out, piece));
    }
  }

  private static void write(Writer out, String piece) {
    try {
      out.write(piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rights of the file that is replaced, where the system has such. */
  private static FileAttribute<?>[] mode(Path target) throws IOException {
    boolean known =
        Files.exists(target)
            && target.getFileSystem().supportedFileAttributeViews().contains("posix");
    return known
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(target))
        }
        : new FileAttribute<?>[0];
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
