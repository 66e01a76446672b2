package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipTest {
  private static final byte[] TEXT =
      "{\"Roles\": []}\n".repeat(50).getBytes(StandardCharsets.UTF_8);

  @Test
  void unpacks_what_was_packed_in_one_or_several_members() throws IOException {
    byte[] packed = packed(TEXT);
    assertArrayEquals(TEXT, Gzip.unpack(packed));
    byte[] twice = Arrays.copyOf(packed, packed.length * 2);
    System.arraycopy(packed, 0, twice, packed.length, packed.length);
    assertEquals(TEXT.length * 2, Gzip.unpack(twice).length);
  }

  @Test
  void knows_packed_bytes_by_their_beginning() throws IOException {
    assertEquals(true, Gzip.is(packed(TEXT)));
    assertFalse(Gzip.is(TEXT));
    assertFalse(Gzip.is(new byte[] {0x1f}));
  }

  @Test
  void says_that_it_was_cut_off_wherever_that_was() throws IOException {
    byte[] packed = packed(TEXT);
    for (int length = 2; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      IOException e = assertThrows(Gzip.Unusable.class, () -> Gzip.unpack(cut));
      assertEquals("is a gzip file that is damaged or cut off; fetch it again", e.getMessage());
    }
  }

  @Test
  void survives_damage() throws IOException {
    Random random = new Random(20261101);
    byte[] packed = packed(TEXT);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = packed.clone();
      damaged[2 + random.nextInt(damaged.length - 2)] ^= (byte) (1 << random.nextInt(8));
      try {
        Gzip.unpack(damaged);
      } catch (Gzip.Unusable e) {
        assertEquals(true, String.valueOf(e.getMessage()).startsWith("is "));
      }
    }
  }

  /** A few hundred kilobytes can hold gigabytes. */
  @Test
  void stops_when_too_much_comes_out() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    byte[] part = bomb.toByteArray();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 17; i++) {
      all.write(part);
    }
    try (InputStream stream = Gzip.unpack(new java.io.ByteArrayInputStream(all.toByteArray()))) {
      IOException e =
          assertThrows(
              Gzip.Unusable.class, () -> stream.transferTo(OutputStream.nullOutputStream()));
      assertEquals("is larger than 1 GiB when unpacked; split it by account", e.getMessage());
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
