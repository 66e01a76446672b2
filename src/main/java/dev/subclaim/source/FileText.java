package dev.subclaim.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a file into text. */
public final class FileText {
  private static final int MARK = 4;
  private static final int BUFFER = 1 << 16;

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

  /**
   * The same as a stream, unpacked where it is packed.
   *
   * @throws Gzip.Unusable when it is packed and damaged
   */
  public static Reader read(InputStream bytes) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(bytes, BUFFER);
    if (Gzip.isZip(first(packed))) {
      throw Gzip.zip();
    }
    BufferedInputStream plain =
        Gzip.is(first(packed)) ? new BufferedInputStream(Gzip.unpack(packed), BUFFER) : packed;
    return new InputStreamReader(plain, charset(first(plain)));
  }

  /** The first bytes of a stream, which stay in it. */
  private static byte[] first(BufferedInputStream stream) throws IOException {
    stream.mark(MARK);
    byte[] first = stream.readNBytes(MARK);
    stream.reset();
    return first;
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
