package dev.subclaim.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern before texts that come in pieces. A state is the set of places where the pattern can be
 * after what was read; states are numbered as they are met. Places before a star are given up when
 * the star is reached: what they could still match, the star can. Mutable, for one walk.
 */
final class PatternRun {
  /** Whatever follows, the text does not match. */
  static final int NEVER = 0;

  /** Whatever follows, the text matches. */
  static final int ALWAYS = 1;

  private final Pattern pattern;
  private final List<int[]> states = new ArrayList<>();
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();

  PatternRun(Pattern pattern) {
    this.pattern = pattern;
    states.add(new int[0]);
    states.add(new int[0]);
  }

  /** The state before any text. */
  int start() {
    return number(places(0));
  }

  /** The state after one piece more. */
  int after(int state, String piece) {
    if (state == NEVER || state == ALWAYS || piece.isEmpty()) {
      return state;
    }
    int[] places = states.get(state);
    int read = 0;
    if (places.length == 1) {
      read = lettersAlike(places[0], piece);
      if (read < 0) {
        return NEVER;
      }
      places = places(places[0] + read);
    }
    for (int i = read; i < piece.length() && places.length > 0; i++) {
      places = step(places, piece.charAt(i));
    }
    return number(places);
  }

  /** How many letters are read where only one place is possible; -1 when one does not match. */
  private int lettersAlike(int place, String piece) {
    int read = 0;
    while (read < piece.length()) {
      int at = place + read;
      if (at < pattern.length() && pattern.sign(at) == Pattern.STAR) {
        return read;
      }
      if (at == pattern.length() || !pattern.accepts(pattern.sign(at), piece.charAt(read))) {
        return -1;
      }
      read++;
    }
    return read;
  }

  /** The state when the text is over: one that does not change any more. */
  int end(int state) {
    if (state == NEVER || state == ALWAYS) {
      return state;
    }
    int[] places = states.get(state);
    return places[places.length - 1] == pattern.length() ? ALWAYS : NEVER;
  }

  private int[] step(int[] places, char c) {
    Ints next = new Ints();
    for (int place : places) {
      if (place < pattern.length() && pattern.sign(place) == Pattern.STAR) {
        place(next, place);
      } else if (place < pattern.length() && pattern.accepts(pattern.sign(place), c)) {
        place(next, place + 1);
      }
    }
    return fromLastStar(next.sorted());
  }

  private int[] places(int place) {
    Ints places = new Ints();
    place(places, place);
    return fromLastStar(places.sorted());
  }

  /** Adds a place, and the one behind it where a star may stand for nothing. */
  private void place(Ints places, int place) {
    places.add(place);
    if (place < pattern.length() && pattern.sign(place) == Pattern.STAR) {
      places.add(place + 1);
    }
  }

  private int[] fromLastStar(int[] places) {
    int first = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] < pattern.length() && pattern.sign(places[i]) == Pattern.STAR) {
        first = i;
      }
    }
    return first == 0 ? places : Arrays.copyOfRange(places, first, places.length);
  }

  private int number(int[] places) {
    if (places.length == 0) {
      return NEVER;
    }
    boolean endless = places[0] == pattern.length() - 1 && pattern.sign(places[0]) == Pattern.STAR;
    return endless ? ALWAYS : numbers.computeIfAbsent(Ints.list(places), key -> added(places));
  }

  private int added(int[] places) {
    states.add(places);
    return states.size() - 1;
  }
}
