package dev.subclaim.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes percent-encoded text (RFC 3986, section 2.1), the form in which the IAM API hands out
 * policies. A plus sign stays a plus sign; a percent sign that begins no code stays as it is.
 */
public final class PercentText {
  private final String text;
  private final StringBuilder decoded;
  private int[] offsets;

  private PercentText(String text) {
    this.text = text;
    this.decoded = new StringBuilder(text.length());
    this.offsets = new int[text.length() + 1];
  }

  /** Decodes a string of a document; places point into the document's file. */
  public static SourceText decode(Tree.Scalar scalar) {
    return decode(InnerText.of(scalar));
  }

  /** Decodes a whole text; places point into it. */
  public static SourceText decode(SourceText source) {
    PercentText percent = new PercentText(source.content());
    percent.decodeAll();
    return source.inner(percent.decoded.toString(), percent.offsets);
  }

  private void decodeAll() {
    int at = 0;
    while (at < text.length()) {
      int end = codesEnd(at);
      if (end == at) {
        put(text.charAt(at), at++);
      } else {
        decodeRun(at, end);
        at = end;
      }
    }
    offsets[decoded.length()] = at;
    offsets = Arrays.copyOf(offsets, decoded.length() + 1);
  }

  /** Codes that follow each other make one run of UTF-8. */
  private void decodeRun(int from, int to) {
    byte[] bytes = new byte[(to - from) / 3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(text, from + 3 * i + 1, from + 3 * i + 3, 16);
    }
    int at = 0;
    while (at < bytes.length) {
      int length = Math.min(sequenceLength(bytes[at]), bytes.length - at);
      CharSequence units = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, at, length));
      for (int i = 0; i < units.length(); i++) {
        put(units.charAt(i), from + 3 * at);
      }
      at += length;
    }
  }

  private static int sequenceLength(byte first) {
    int b = first & 0xFF;
    return b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
  }

  private int codesEnd(int from) {
    int i = from;
    while (i + 2 < text.length()
        && text.charAt(i) == '%'
        && Character.digit(text.charAt(i + 1), 16) >= 0
        && Character.digit(text.charAt(i + 2), 16) >= 0) {
      i += 3;
    }
    return i;
  }

  private void put(char c, int offset) {
    offsets[decoded.length()] = offset;
    decoded.append(c);
  }
}
