package dev.subclaim.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a command works and speaks.
 *
 * @param directory the working directory
 * @param in standard input
 * @param out for reports
 * @param err for everything else
 * @param progress is told how far a long run has come
 */
public record Face(
    Path directory, InputStream in, PrintStream out, PrintStream err, Progress progress) {
  /** A place where nobody waits. */
  public Face(Path directory, InputStream in, PrintStream out, PrintStream err) {
    this(directory, in, out, err, Progress.NONE);
  }

  /**
   * The same, whose standard input can be read more than once if it is read at all.
   *
   * @throws Unusable when it cannot be read
   */
  Face rereadable(InputRequest input) {
    if (!input.paths().contains(Inputs.STANDARD_INPUT)) {
      return this;
    }
    try {
      return new Face(directory, new Piped(in.readAllBytes()), out, err, progress);
    } catch (IOException e) {
      throw new Unusable("standard input cannot be read");
    }
  }

  /** Bytes that begin anew whenever all of them were read. */
  private static final class Piped extends ByteArrayInputStream {
    Piped(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized byte[] readAllBytes() {
      reset();
      return super.readAllBytes();
    }
  }
}
