package dev.subclaim.app;

import dev.subclaim.intake.Failure;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.FileText;
import dev.subclaim.source.Gzip;
import dev.subclaim.source.SourceText;
import java.io.IOException;
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

  /** Reads a file. */
  static InputText read(String path, Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return failed(path, "is larger than 1 GiB; split it by account");
      }
      return of(path, Files.readAllBytes(file));
    } catch (AccessDeniedException e) {
      return failed(path, "cannot be read: permission denied");
    } catch (IOException e) {
      return failed(path, "cannot be read");
    }
  }

  /** The text in these bytes, unpacked where they are packed. */
  static InputText of(String path, byte[] bytes) {
    if (isZip(bytes)) {
      return failed(path, "is a zip archive; of a Terraform plan give terraform show -json FILE");
    }
    try {
      byte[] plain = Gzip.is(bytes) ? Gzip.unpack(bytes) : bytes;
      return new InputText(Optional.of(FileText.decode(path, plain)), Optional.empty());
    } catch (Gzip.Unusable e) {
      return failed(path, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return failed(path, "cannot be read");
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

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  private static InputText failed(String path, String message) {
    return new InputText(Optional.empty(), Optional.of(new Failure(path, message)));
  }
}
