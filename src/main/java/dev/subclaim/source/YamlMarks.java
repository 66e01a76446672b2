package dev.subclaim.source;

import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;

/** Turns the parser's places, counted in code points, into offsets in the text. */
final class YamlMarks {
  private final String text;

  /** The offsets that begin a character of two units, in order. */
  private final int[] wide;

  YamlMarks(SourceText source) {
    this.text = source.content();
    int[] found = new int[text.length()];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        found[count] = i - count;
        count++;
        i++;
      }
    }
    this.wide = Arrays.copyOf(found, count);
  }

  /** The offset of a mark. */
  int offset(Mark mark) {
    int index = mark.getIndex();
    int before = Arrays.binarySearch(wide, index);
    int extra = before >= 0 ? before : -before - 1;
    return Math.min(text.length(), index + extra);
  }

  /** The offset of the value that begins at a mark, after its tag and anchor. */
  int valueStart(Mark mark) {
    int i = offset(mark);
    while (i < text.length() && (text.charAt(i) == '!' || text.charAt(i) == '&')) {
      int end = i;
      while (end < text.length() && !isBlank(text.charAt(end)) && !endsProperty(i, end)) {
        end++;
      }
      int next = skipBlanks(end);
      if (next == i) {
        return i;
      }
      i = next;
    }
    return i;
  }

  /** The end of a block scalar without the line breaks after it. */
  int trimmed(int start, int end) {
    int i = end;
    while (i > start && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** In a flow collection a tag or anchor may be followed at once by a comma or bracket. */
  private boolean endsProperty(int start, int at) {
    return at > start && ",]}".indexOf(text.charAt(at)) >= 0;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && (isBlank(text.charAt(i)) || text.charAt(i) == '#')) {
      if (text.charAt(i) == '#') {
        while (i < text.length() && text.charAt(i) != '\n') {
          i++;
        }
      } else {
        i++;
      }
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
