package dev.subclaim.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

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

  /** The whole text, when it has no more than so many characters. */
  public Optional<SourceText> upTo(int most) throws IOException {
    char[] buffer = new char[1 << 16];
    StringBuilder text = new StringBuilder();
    try (Reader reader = opening.open()) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
        if (text.length() > most) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(SourceText.of(path, text.toString()));
  }

  /** The whole text, for when there is no way around it. */
  public SourceText whole() throws IOException {
    return upTo(Integer.MAX_VALUE).orElseThrow();
  }
}
