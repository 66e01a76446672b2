package dev.subclaim.language;

/**
 * Which signs of a pattern cover which letters of a text that it matches: each star takes as little
 * as it can, from left to right. Costs the product of both lengths.
 */
public final class Alignment {
  private final Pattern pattern;
  private final String text;
  private final boolean[][] rest;
  private final int[] signOf;

  private Alignment(Pattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
    this.rest = new boolean[pattern.length() + 1][text.length() + 1];
    this.signOf = new int[text.length()];
    fill();
    walk();
  }

  /**
   * The signs that cover a part of the text, from the first to behind the last.
   *
   * @return a range of signs; the whole pattern when the part is empty
   * @throws IllegalArgumentException when the pattern does not match the text
   */
  public static Range covering(Pattern pattern, String text, int from, int to) {
    requireMatch(pattern, text);
    if (from >= to) {
      return new Range(0, pattern.length());
    }
    Alignment alignment = new Alignment(pattern, text);
    return new Range(alignment.signOf[from], alignment.signOf[to - 1] + 1);
  }

  private static void requireMatch(Pattern pattern, String text) {
    if (!pattern.matches(text)) {
      throw new IllegalArgumentException("`" + pattern + "` does not match `" + text + "`");
    }
  }

  /** Signs of a pattern, or letters of a text: from the first to behind the last. */
  public record Range(int from, int to) {}

  /**
   * Signs, and the letters that they cover.
   *
   * @param signs the signs of the pattern
   * @param letters the letters of the text
   */
  public record Cover(Range signs, Range letters) {}

  /**
   * The signs that cover a part of the text, with the stars next to them, and all that these cover.
   *
   * @param from the first letter of the part, which is not empty
   * @throws IllegalArgumentException when the pattern does not match the text
   */
  public static Cover around(Pattern pattern, String text, int from, int to) {
    requireMatch(pattern, text);
    Alignment alignment = new Alignment(pattern, text);
    int first = alignment.signOf[from];
    int last = alignment.signOf[to - 1] + 1;
    first -= first > 0 && pattern.sign(first - 1) == Pattern.STAR ? 1 : 0;
    last += last < pattern.length() && pattern.sign(last) == Pattern.STAR ? 1 : 0;
    int start = from;
    while (start > 0 && alignment.signOf[start - 1] >= first) {
      start--;
    }
    int end = to;
    while (end < text.length() && alignment.signOf[end] < last) {
      end++;
    }
    return new Cover(new Range(first, last), new Range(start, end));
  }

  /** How many letters from the first of a part on stand in the pattern as letters. */
  public static int written(Pattern pattern, String text, int from, int to) {
    Alignment alignment = new Alignment(pattern, text);
    int at = from;
    while (at < to && pattern.sign(alignment.signOf[at]) >= 0) {
      at++;
    }
    return at - from;
  }

  private void fill() {
    for (int i = pattern.length(); i >= 0; i--) {
      for (int j = text.length(); j >= 0; j--) {
        rest[i][j] = matchesRest(i, j);
      }
    }
  }

  private boolean matchesRest(int i, int j) {
    if (i == pattern.length()) {
      return j == text.length();
    }
    if (pattern.sign(i) == Pattern.STAR) {
      return rest[i + 1][j] || (j < text.length() && rest[i][j + 1]);
    }
    return j < text.length()
        && pattern.accepts(pattern.sign(i), text.charAt(j))
        && rest[i + 1][j + 1];
  }

  private void walk() {
    int i = 0;
    for (int j = 0; j < text.length(); j++) {
      while (pattern.sign(i) == Pattern.STAR && rest[i + 1][j]) {
        i++;
      }
      signOf[j] = i;
      if (pattern.sign(i) != Pattern.STAR) {
        i++;
      }
    }
  }
}
