package dev.subclaim.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known word nearest to a typed one: the same but for case, else the one with the fewest
   * changed, missing, added or swapped characters, if these are at most a third of the word.
   *
   * @param known the words; of two equally near the first wins
   */
  public static Optional<String> of(String typed, Collection<String> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    Optional<String> best = Optional.empty();
    int bestDistance = Math.max(1, Math.max(typed.length(), 2) / 3) + 1;
    for (String word : known) {
      String candidate = word.toLowerCase(Locale.ROOT);
      if (Math.abs(candidate.length() - lower.length()) < bestDistance) {
        int distance = distance(lower, candidate);
        if (distance < bestDistance) {
          best = Optional.of(word);
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** Changed, missing, added and swapped neighbouring characters. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
