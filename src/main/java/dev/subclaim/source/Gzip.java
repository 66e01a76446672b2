package dev.subclaim.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip (RFC 1952), the form in which AWS stores snapshots and trails. */
public final class Gzip {
  private static final int MAGIC = 0x1F8B;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final int BUFFER = 1 << 16;

  private Gzip() {}

  /** Says why a packed text cannot be had; the message is the end of a sentence about the file. */
  public static final class Unusable extends IOException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /** Whether bytes are packed, judged by how they begin. */
  public static boolean is(byte[] bytes) {
    return bytes.length > 1 && ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) == MAGIC;
  }

  /** Whether bytes are a zip archive, in which Terraform keeps plans. */
  public static boolean isZip(byte[] bytes) {
    return bytes.length >= ZIP.length && Arrays.equals(Arrays.copyOf(bytes, ZIP.length), ZIP);
  }

  /** Says that archives are not read. */
  public static Unusable zip() {
    return new Unusable("is a zip archive; of a Terraform plan give terraform show -json FILE");
  }

  /**
   * The bytes as they were before packing.
   *
   * @throws Unusable when they are damaged, cut off, or more than {@link Limits#UNPACKED}
   */
  public static byte[] unpack(byte[] packed) throws IOException {
    try (InputStream stream = unpack(new ByteArrayInputStream(packed))) {
      return stream.readAllBytes();
    }
  }

  /** The same as a stream, which throws {@link Unusable} where {@link #unpack(byte[])} does. */
  public static InputStream unpack(InputStream packed) throws IOException {
    try {
      return new Bounded(new GZIPInputStream(packed, BUFFER));
    } catch (EOFException | ZipException e) {
      throw damaged();
    }
  }

  private static Unusable damaged() {
    return new Unusable("is a gzip file that is damaged or cut off; fetch it again");
  }

  /** A stream that ends with an error where too much comes out of little. */
  private static final class Bounded extends InputStream {
    private final InputStream stream;
    private long left = Limits.UNPACKED;

    Bounded(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int read = stream.read(bytes, from, length);
        left -= Math.max(0, read);
        if (left < 0) {
          throw new Unusable("is larger than 1 GiB when unpacked; split it by account");
        }
        return read;
      } catch (EOFException | ZipException e) {
        throw damaged();
      }
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
