package dev.subclaim.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with wildcards: a star stands for any characters, also for none and across line ends; a
 * question mark for one UTF-16 unit. Nothing else is special (IAM User Guide, StringLike).
 */
final class Glob {
  private final String units;
  private final List<Integer> wild;

  private Glob(String units, List<Integer> wild) {
    this.units = units;
    this.wild = List.copyOf(wild);
  }

  /** The glob of some pieces, in which written text is literal or may hold wildcards. */
  static Glob of(List<Expanded.Piece> pieces, boolean wildcards) {
    StringBuilder text = new StringBuilder();
    List<Integer> wild = new ArrayList<>();
    for (Expanded.Piece piece : pieces) {
      String part = piece.kind() == Expanded.Kind.OPEN ? "*" : piece.text();
      boolean special =
          piece.kind() == Expanded.Kind.OPEN
              || (wildcards && piece.kind() == Expanded.Kind.WRITTEN);
      for (int i = 0; special && i < part.length(); i++) {
        if (part.charAt(i) == '*' || part.charAt(i) == '?') {
          wild.add(text.length() + i);
        }
      }
      text.append(part);
    }
    return new Glob(text.toString(), wild);
  }

  /** Whether the whole text matches; time at most pattern times text, memory linear. */
  boolean matches(String text) {
    boolean[] special = special();
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < units.length() && special[p] && units.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < units.length() && (special[p] || units.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < units.length() && special[p] && units.charAt(p) == '*') {
      p++;
    }
    return p == units.length();
  }

  /** The pieces between the first colons, at most {@code limit} of them. */
  List<Glob> split(int limit) {
    List<Glob> parts = new ArrayList<>();
    int from = 0;
    while (parts.size() < limit - 1 && units.indexOf(':', from) >= 0) {
      int colon = units.indexOf(':', from);
      parts.add(part(from, colon));
      from = colon + 1;
    }
    parts.add(part(from, units.length()));
    return parts;
  }

  private Glob part(int from, int to) {
    List<Integer> inside = new ArrayList<>();
    for (int place : wild) {
      if (place >= from && place < to) {
        inside.add(place - from);
      }
    }
    return new Glob(units.substring(from, to), inside);
  }

  private boolean[] special() {
    boolean[] special = new boolean[units.length()];
    for (int place : wild) {
      special[place] = true;
    }
    return special;
  }
}
