package dev.subclaim.app;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Suppressions;
import dev.subclaim.lint.SuppressionsReader;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the suppressions file. */
final class SuppressionsFile {
  private SuppressionsFile() {}

  /**
   * What the file says.
   *
   * @throws Unusable when there is none or it has a mistake
   */
  static Suppressions read(String name, Path directory, Rulebook rulebook) {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      throw new Unusable("no such suppressions file: " + Escapes.value(name));
    }
    InputText text = InputText.read(name, file);
    text.failure().ifPresent(SuppressionsFile::unreadable);
    SuppressionsReader.Read read =
        SuppressionsReader.read(text.text().orElseThrow(), rulebook.rules());
    if (!read.problems().isEmpty()) {
      throw new Unusable(
          String.join("\n", read.problems().stream().map(SuppressionsFile::line).toList()));
    }
    return read.suppressions();
  }

  private static void unreadable(Failure failure) {
    throw new Unusable(Escapes.value(failure.path()) + " " + failure.message());
  }

  private static String line(Problem problem) {
    return Escapes.value(problem.span() + ": " + problem.message());
  }
}
