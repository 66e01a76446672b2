package dev.subclaim.language;

import java.util.Arrays;

/**
 * An immutable set of UTF-16 units, kept as sorted ranges. Union, intersection and difference take
 * time linear in the ranges of both sides; {@link #contains} is logarithmic.
 */
final class CharSet {
  /** Every unit. */
  static final CharSet ALL = new CharSet(new int[] {0, Character.MAX_VALUE});

  /** No unit. */
  static final CharSet NONE = new CharSet(new int[0]);

  /** The order in which units are picked for a text that people read. */
  private static final String PREFERRED =
      "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./:@+=, ";

  /** Inclusive bounds, two a range, ascending, never touching. */
  private final int[] bounds;

  private CharSet(int[] bounds) {
    this.bounds = bounds;
  }

  /** The units from one to another, both included. */
  static CharSet range(char from, char to) {
    return new CharSet(new int[] {from, to});
  }

  /** One unit. */
  static CharSet single(char c) {
    return range(c, c);
  }

  /** Whether the unit is in the set. */
  boolean contains(char c) {
    int found = Arrays.binarySearch(bounds, c);
    return found >= 0 || ((-found - 1) & 1) == 1;
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  /** How many units are in the set. */
  int size() {
    int size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i] + 1;
    }
    return size;
  }

  /** Calls with each unit, ascending. */
  void forEach(CharConsumer consumer) {
    for (int i = 0; i < bounds.length; i += 2) {
      for (int c = bounds[i]; c <= bounds[i + 1]; c++) {
        consumer.accept((char) c);
      }
    }
  }

  /** Takes one unit. */
  interface CharConsumer {
    void accept(char c);
  }

  /** The units that are not in the set. */
  CharSet complement() {
    return ALL.minus(this);
  }

  CharSet intersect(CharSet other) {
    int[] out = new int[bounds.length + other.bounds.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < bounds.length && j < other.bounds.length) {
      int low = Math.max(bounds[i], other.bounds[j]);
      int high = Math.min(bounds[i + 1], other.bounds[j + 1]);
      if (low <= high) {
        out[n++] = low;
        out[n++] = high;
      }
      if (bounds[i + 1] < other.bounds[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return of(out, n);
  }

  CharSet minus(CharSet other) {
    int[] gaps = new int[other.bounds.length + 2];
    int n = 0;
    int from = 0;
    for (int i = 0; i < other.bounds.length; i += 2) {
      if (from < other.bounds[i]) {
        gaps[n++] = from;
        gaps[n++] = other.bounds[i] - 1;
      }
      from = other.bounds[i + 1] + 1;
    }
    if (from <= Character.MAX_VALUE) {
      gaps[n++] = from;
      gaps[n++] = Character.MAX_VALUE;
    }
    return intersect(new CharSet(Arrays.copyOf(gaps, n)));
  }

  CharSet union(CharSet other) {
    return complement().minus(other).complement();
  }

  /**
   * A unit of the set that is none of the given ones, the most readable first.
   *
   * @param without ascending
   * @return the unit, or -1 when there is none
   */
  int pick(char[] without) {
    int letters = size() > 1 ? PREFERRED.length() : 0;
    for (int i = 0; i < letters; i++) {
      char c = PREFERRED.charAt(i);
      if (contains(c) && Arrays.binarySearch(without, c) < 0) {
        return c;
      }
    }
    for (int i = 0; i < bounds.length; i += 2) {
      for (int c = bounds[i]; c <= bounds[i + 1]; c++) {
        if (Arrays.binarySearch(without, (char) c) < 0) {
          return c;
        }
      }
    }
    return -1;
  }

  private static CharSet of(int[] bounds, int n) {
    return n == 0 ? NONE : new CharSet(Arrays.copyOf(bounds, n));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }
}
