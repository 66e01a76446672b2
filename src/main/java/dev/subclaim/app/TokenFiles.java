package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the file that a flag names. */
final class TokenFiles {
  private TokenFiles() {}

  /** The text of a file; {@code -} is standard input. */
  static SourceText text(String path, Face face) {
    InputText text = path.equals("-") ? standardInput(face) : file(path, face.directory());
    text.failure()
        .ifPresent(
            f -> {
              throw new Unusable(Escapes.value(path) + ": " + f.message());
            });
    return text.text().orElseThrow();
  }

  /** The same where a commit may decide: what it does not have is not there. */
  static SourceText text(String path, GateFiles gate, Face face) {
    Optional<GitTree> tree = gate.commit();
    if (tree.isEmpty() || path.equals("-")) {
      return text(path, face);
    }
    return gate.read(path)
        .orElseThrow(
            () ->
                new Unusable(
                    Escapes.value(tree.get().reference()) + " has no file " + Escapes.value(path)))
        .required();
  }

  private static InputText standardInput(Face face) {
    try {
      return InputText.of("<stdin>", face.in().readAllBytes());
    } catch (IOException e) {
      throw new Unusable("standard input cannot be read");
    }
  }

  private static InputText file(String path, Path directory) {
    try {
      Path file = directory.resolve(path);
      if (!Files.exists(file)) {
        throw new Unusable("no such file: " + Escapes.value(path));
      }
      return InputText.read(path, file);
    } catch (InvalidPathException e) {
      throw new Unusable(Escapes.value(path) + " is not a path on this system");
    }
  }
}
