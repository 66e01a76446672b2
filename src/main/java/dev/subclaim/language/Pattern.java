package dev.subclaim.language;

import java.util.Arrays;

/**
 * A pattern of a condition value: letters that stand for themselves, {@code *} for any text and
 * {@code ?} for one UTF-16 unit. Kept in a normal form ({@code **} is {@code *}, {@code *?} is
 * {@code ?*}), so that equal patterns of one spelling are equal values.
 *
 * <p>Ignoring case compares units after {@link Character#toLowerCase(char)}.
 */
public final class Pattern {
  static final int ONE = -1;
  static final int STAR = -2;

  private final int[] signs;
  private final boolean ignoresCase;

  private Pattern(int[] signs, boolean ignoresCase) {
    this.signs = signs;
    this.ignoresCase = ignoresCase;
  }

  /** The pattern of just this text: no sign is special. */
  public static Pattern literal(String text) {
    return new Builder().literal(text).build();
  }

  /** The pattern that StringLike reads in a text without variables. */
  public static Pattern like(String text) {
    Builder builder = new Builder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        builder.any();
      } else if (c == '?') {
        builder.one();
      } else {
        builder.letter(c);
      }
    }
    return builder.build();
  }

  /** The pattern of every text. */
  public static Pattern any() {
    return new Builder().any().build();
  }

  /** Builds a pattern piece by piece; for one pattern, then thrown away. */
  public static final class Builder {
    private int[] signs = new int[32];
    private int size;

    /** Letters that stand for themselves. */
    public Builder literal(String text) {
      for (int i = 0; i < text.length(); i++) {
        add(text.charAt(i));
      }
      return this;
    }

    /** A letter that stands for itself. */
    public Builder letter(char c) {
      add(c);
      return this;
    }

    /** Any one unit. */
    public Builder one() {
      boolean afterStar = size > 0 && signs[size - 1] == STAR;
      if (afterStar) {
        signs[size - 1] = ONE;
      }
      add(afterStar ? STAR : ONE);
      return this;
    }

    /** Any text. */
    public Builder any() {
      if (size == 0 || signs[size - 1] != STAR) {
        add(STAR);
      }
      return this;
    }

    public Pattern build() {
      return new Pattern(Arrays.copyOf(signs, size), false);
    }

    private void add(int sign) {
      if (size == signs.length) {
        signs = Arrays.copyOf(signs, size * 2);
      }
      signs[size++] = sign;
    }
  }

  /** The same pattern without regard to case. */
  public Pattern ignoringCase() {
    return new Pattern(signs, true);
  }

  boolean ignoresCase() {
    return ignoresCase;
  }

  /** How many signs it has. */
  int length() {
    return signs.length;
  }

  /** A letter, {@link #ONE} or {@link #STAR}. */
  int sign(int index) {
    return signs[index];
  }

  /** Whether it matches one text only (or, ignoring case, the spellings of one). */
  public boolean isLiteral() {
    return Arrays.stream(signs).allMatch(sign -> sign >= 0);
  }

  /** Whether it matches every text. */
  public boolean isAny() {
    return signs.length == 1 && signs[0] == STAR;
  }

  /** Whether the whole text matches. Time: length of text times length of pattern at worst. */
  public boolean matches(String text) {
    int at = 0;
    int sign = 0;
    int star = -1;
    int retry = 0;
    while (at < text.length()) {
      if (sign < signs.length && signs[sign] == STAR) {
        star = sign++;
        retry = at;
      } else if (sign < signs.length && accepts(signs[sign], text.charAt(at))) {
        sign++;
        at++;
      } else if (star >= 0) {
        sign = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    return sign == signs.length || (sign == signs.length - 1 && signs[sign] == STAR);
  }

  boolean accepts(int sign, char c) {
    return sign == ONE
        || sign == c
        || (ignoresCase
            && sign >= 0
            && Character.toLowerCase((char) sign) == Character.toLowerCase(c));
  }

  /** The signs from one to another as text, stars and question marks as such; for messages. */
  public String text(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(signs[i] == STAR ? '*' : signs[i] == ONE ? '?' : (char) signs[i]);
    }
    return out.toString();
  }

  /** The pattern in the spelling of StringLike; a letter {@code *} looks like a star in it. */
  @Override
  public String toString() {
    return text(0, signs.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pattern pattern
        && ignoresCase == pattern.ignoresCase
        && Arrays.equals(key(), pattern.key());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key());
  }

  private int[] key() {
    return ignoresCase
        ? Arrays.stream(signs).map(s -> s < 0 ? s : Character.toLowerCase(s)).toArray()
        : signs;
  }
}
