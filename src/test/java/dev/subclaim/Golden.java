package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the file that holds what it should be. */
public final class Golden {
  private Golden() {}

  /** Fails unless the file holds this very text; writes it instead where that is asked for. */
  public static void matches(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, actual);
    }
    assertEquals(
        Files.readString(expected),
        actual,
        () -> expected + " (rerun with -Dgolden.write=true to accept)");
  }
}
