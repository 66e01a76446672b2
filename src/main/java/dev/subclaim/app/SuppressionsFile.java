package dev.subclaim.app;

import dev.subclaim.lint.SuppressionsReader;
import java.util.Optional;

/** Reads the suppressions file. */
final class SuppressionsFile {
  private SuppressionsFile() {}

  /**
   * What the file says; nothing where a commit decides that does not have it.
   *
   * @throws Unusable when there is none or it has a mistake
   */
  static SuppressionsReader.Read read(String name, GateFiles files, Rulebook rulebook) {
    Optional<InputText> text = files.required(name, "no such suppressions file: ");
    if (text.isEmpty()) {
      return SuppressionsReader.Read.NOTHING;
    }
    SuppressionsReader.Read read = SuppressionsReader.read(text.get().required(), rulebook.rules());
    Unusable.unlessEmpty(read.problems());
    return read;
  }
}
