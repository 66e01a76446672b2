package dev.subclaim.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A growing list of numbers, for the inner loops. Mutable; never leaves the package. */
final class Ints {
  private int[] values = new int[8];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** The values, ascending, each once. */
  int[] sorted() {
    int[] copy = Arrays.copyOf(values, size);
    Arrays.sort(copy);
    int n = 0;
    for (int i = 0; i < copy.length; i++) {
      if (i == 0 || copy[i] != copy[n - 1]) {
        copy[n++] = copy[i];
      }
    }
    return n == copy.length ? copy : Arrays.copyOf(copy, n);
  }

  /** The order of sets: by their first difference, shorter ones first. */
  static final Comparator<int[]> ORDER = Arrays::compare;

  /** The numbers as a value that maps can be keyed by. */
  static List<Integer> list(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** Whether all numbers of one ascending array stand in another. Linear. */
  static boolean within(int[] small, int[] large) {
    int j = 0;
    for (int value : small) {
      while (j < large.length && large[j] < value) {
        j++;
      }
      if (j == large.length || large[j] != value) {
        return false;
      }
      j++;
    }
    return true;
  }
}
