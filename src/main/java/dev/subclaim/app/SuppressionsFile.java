package dev.subclaim.app;

import dev.subclaim.lint.Suppressions;
import dev.subclaim.lint.SuppressionsReader;
import dev.subclaim.report.Escapes;
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
    SuppressionsReader.Read read =
        SuppressionsReader.read(InputText.read(name, file).required(), rulebook.rules());
    Unusable.unlessEmpty(read.problems());
    return read.suppressions();
  }
}
