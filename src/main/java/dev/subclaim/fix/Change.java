package dev.subclaim.fix;

import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;

/**
 * The one part of a text that an edit replaces.
 *
 * @param at the part
 * @param text what stands there afterwards
 */
public record Change(Span at, String text) {
  /** What differs between two texts, from the first difference to the last. */
  static Change between(SourceText before, SourceText after) {
    String old = before.content();
    String now = after.content();
    int least = Math.min(old.length(), now.length());
    int start = 0;
    while (start < least && old.charAt(start) == now.charAt(start)) {
      start++;
    }
    start = wholeBefore(old, start);
    int end = 0;
    while (end < least - start
        && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
      end++;
    }
    if (end > 0 && splits(old, old.length() - end)) {
      end--;
    }
    return new Change(
        before.span(start, old.length() - end), now.substring(start, now.length() - end));
  }

  private static int wholeBefore(String text, int at) {
    return splits(text, at) ? at - 1 : at;
  }

  /** Whether an offset stands inside a character of two units, or inside a line break. */
  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
            || (text.charAt(at - 1) == '\r' && text.charAt(at) == '\n'));
  }
}
