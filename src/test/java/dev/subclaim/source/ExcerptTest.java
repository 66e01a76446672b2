package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A place held without its file says what it said with it. */
class ExcerptTest {
  private static final List<String> PIECES =
      List.of("a", "\n", "\r\n", "\r", "\u00e9", "{\"b\": 1}");

  @Test
  void aPlaceAloneIsTheSamePlace() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      SourceText text = SourceText.of("a.json", (i % 9 == 0 ? "\uFEFF" : "") + words(random));
      Span one = span(text, random);
      Span other = span(text, random);
      assertSame(one, one.alone());
      assertSame(one, one.alone().alone());
      assertEquals(
          Integer.signum(one.compareTo(other)),
          Integer.signum(one.alone().compareTo(other.alone())));
    }
  }

  @Test
  void aPlaceInATextWithinATextIsOneOfTheFile() {
    SourceText outer = SourceText.of("a.json", "{\n \"p\": \"%7B%0A%7D\"}");
    SourceText inner = PercentText.decode(outer.inner("%7B%0A%7D", offsets(outer)));
    Span place = inner.span(1, 3);
    assertSame(place, place.alone());
  }

  private static int[] offsets(SourceText outer) {
    int from = outer.content().indexOf('%');
    int[] offsets = new int[10];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = from + i;
    }
    return offsets;
  }

  private static void assertSame(Span place, Span alone) {
    assertEquals(words(place), words(alone));
    assertEquals(
        place
            .text()
            .root()
            .content()
            .substring(
                place.text().rootOffset(place.start()), place.text().rootOffset(place.end())),
        alone.text().content());
  }

  private static String words(Span place) {
    return place + "-" + place.endLine() + ":" + place.endColumn();
  }

  private static Span span(SourceText text, Random random) {
    int start = whole(text, random.nextInt(text.content().length() + 1));
    int end = start + random.nextInt(text.content().length() - start + 1);
    return text.span(start, whole(text, end));
  }

  /** No place ends inside a line end of two characters. */
  private static int whole(SourceText text, int offset) {
    return text.content().startsWith("\r\n", offset - 1) ? offset + 1 : offset;
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toString();
  }
}
