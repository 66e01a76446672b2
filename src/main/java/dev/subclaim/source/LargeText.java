package dev.subclaim.source;

import java.io.IOException;
import java.io.Reader;

/**
 * A text that need not be held in memory: it can be read from its beginning, more than once.
 *
 * @param path what reports print
 * @param opening opens it
 */
public record LargeText(String path, Opening opening) {
  /** Opens a text at its beginning; who opens it closes it. */
  @FunctionalInterface
  public interface Opening {
    /** The text as characters. */
    Reader open() throws IOException;
  }

  /** The whole text, for when there is no way around it. */
  public SourceText whole() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader reader = opening.open()) {
      char[] buffer = new char[1 << 16];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
    }
    return SourceText.of(path, text.toString());
  }
}
