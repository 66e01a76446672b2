package dev.subclaim.evaluation;

import java.util.Locale;

/**
 * Lower case as IAM's IgnoreCase operators see it: the text's own lower case (a capital sigma at a
 * word's end becomes a final one; long s stays), while characters beyond the basic plane stay as
 * they are (observed).
 */
final class LowerCase {
  private static final int DOTTED_I = 0x130;

  private LowerCase() {}

  static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.codePointCount(0, text.length()) == text.length()) {
      return lower;
    }
    StringBuilder out = new StringBuilder(text.length());
    int place = 0;
    for (int i = 0; i < text.length(); ) {
      int original = text.codePointAt(i);
      int length = Character.charCount(original);
      // Only the dotted capital I becomes longer in lower case: i and a dot above.
      int lowered = original == DOTTED_I ? 2 : length;
      out.append(length == 2 ? text.substring(i, i + 2) : lower.substring(place, place + lowered));
      place += lowered;
      i += length;
    }
    return out.toString();
  }
}
