package dev.subclaim.app;

import dev.subclaim.intake.Failure;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.FileText;
import dev.subclaim.source.Gzip;
import dev.subclaim.source.LargeText;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What reading a file as text gave: one of the two.
 *
 * @param text the text
 * @param failure why there is none
 */
record InputText(Optional<SourceText> text, Optional<Failure> failure) {
  /** The most that is read of one file, in bytes. */
  private static final long LARGEST = 1L << 30;

  private static final String TOO_LARGE = "is larger than 1 GiB; split it by account";

  /** Reads a file. */
  static InputText read(String path, Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return failed(path, TOO_LARGE);
      }
      return of(path, Files.readAllBytes(file));
    } catch (IOException e) {
      return new InputText(Optional.empty(), Optional.of(failure(path, e)));
    }
  }

  /** A file that need not be held. */
  static LargeText large(String path, Path file) {
    return new LargeText(path, () -> FileText.read(opened(file)));
  }

  private static InputStream opened(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new TooLarge();
    }
    return Files.newInputStream(file);
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Why a file cannot be used. */
  static Failure failure(String path, IOException e) {
    if (e instanceof Gzip.Unusable) {
      return new Failure(path, String.valueOf(e.getMessage()));
    }
    if (e instanceof TooLarge) {
      return new Failure(path, TOO_LARGE);
    }
    boolean denied = e instanceof AccessDeniedException;
    return new Failure(path, denied ? "cannot be read: permission denied" : "cannot be read");
  }

  /** The text in these bytes, unpacked where they are packed. */
  static InputText of(String path, byte[] bytes) {
    if (Gzip.isZip(bytes)) {
      return new InputText(Optional.empty(), Optional.of(failure(path, Gzip.zip())));
    }
    try {
      byte[] plain = Gzip.is(bytes) ? Gzip.unpack(bytes) : bytes;
      return new InputText(Optional.of(FileText.decode(path, plain)), Optional.empty());
    } catch (IOException e) {
      return new InputText(Optional.empty(), Optional.of(failure(path, e)));
    }
  }

  /**
   * The text of a file that the run cannot do without.
   *
   * @throws Unusable when there is none
   */
  SourceText required() {
    failure.ifPresent(InputText::unusable);
    return text.orElseThrow();
  }

  private static void unusable(Failure failure) {
    throw new Unusable(Escapes.value(failure.path()) + " " + failure.message());
  }

  private static InputText failed(String path, String message) {
    return new InputText(Optional.empty(), Optional.of(new Failure(path, message)));
  }
}
