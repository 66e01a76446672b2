package dev.subclaim.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a file into text. */
public final class FileText {
  private FileText() {}

  /**
   * The text of a file: UTF-16 where a byte order mark says so (PowerShell writes it), UTF-8
   * otherwise. Bytes that are no text become U+FFFD.
   *
   * @param path what reports print
   */
  public static SourceText decode(String path, byte[] bytes) {
    return SourceText.of(path, new String(bytes, charset(bytes)));
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
