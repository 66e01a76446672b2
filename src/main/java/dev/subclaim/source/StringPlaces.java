package dev.subclaim.source;

import java.util.Arrays;

/** Finds the place of a part of a string in the file, escapes mapped back. */
final class StringPlaces {
  private StringPlaces() {}

  /**
   * The place of a part of a scalar's text.
   *
   * @param from offset of the first character in the text
   * @param to offset after the last; equal to {@code from} for a place between two characters
   * @return the part; the whole scalar where its text is not written out in the file
   */
  static Span part(Tree.Scalar scalar, int from, int to) {
    int length = scalar.text().length();
    if (from < 0 || to < from || to > length) {
      return scalar.span();
    }
    SourceText source = scalar.span().text();
    int plain = plainStart(scalar);
    if (plain >= 0) {
      return source.span(plain + from, plain + to);
    }
    int[] offsets = ScalarDecoder.offsets(scalar);
    if (offsets.length == 0) {
      return scalar.span();
    }
    return source.span(offsets[from], end(offsets, from, to));
  }

  /** Both halves of a character that one escape writes end where the escape does. */
  private static int end(int[] offsets, int from, int to) {
    int i = to;
    while (to > from && i + 1 < offsets.length && offsets[i] == offsets[to - 1]) {
      i++;
    }
    return offsets[i];
  }

  /**
   * For each character of the text and for its end, the offset in the scalar's source; when the
   * text is not written out there, the start of the scalar for each.
   */
  static int[] offsets(Tree.Scalar scalar) {
    int length = scalar.text().length();
    int plain = plainStart(scalar);
    int[] offsets = plain >= 0 ? new int[length + 1] : ScalarDecoder.offsets(scalar);
    if (offsets.length == 0) {
      offsets = new int[length + 1];
      Arrays.fill(offsets, scalar.span().start());
      offsets[length] = scalar.span().end();
    } else if (plain >= 0) {
      for (int i = 0; i <= length; i++) {
        offsets[i] = plain + i;
      }
    }
    return offsets;
  }

  /** Where the text begins when it is written as it reads, quotes apart; -1 otherwise. */
  private static int plainStart(Tree.Scalar scalar) {
    Span span = scalar.span();
    String content = span.text().content();
    int room = span.end() - span.start() - scalar.text().length();
    int quotes = room == 2 && "\"'".indexOf(content.charAt(span.start())) >= 0 ? 1 : 0;
    boolean same = room == quotes * 2 && content.startsWith(scalar.text(), span.start() + quotes);
    return same ? span.start() + quotes : -1;
  }
}
