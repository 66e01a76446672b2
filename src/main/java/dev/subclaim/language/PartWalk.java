package dev.subclaim.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks through all values of one part and gathers what may still be asked behind it. */
final class PartWalk {
  private final Domain domain;
  private final Obligations obligations;
  private final int part;
  private final Budget budget;
  private final Map<Integer, Antichain> seen = new HashMap<>();
  private final Deque<Place> open = new ArrayDeque<>();

  private record Place(int state, int[] asks) {}

  PartWalk(Layout layout, Obligations obligations, int part, Budget budget) {
    this.domain = layout.parts().get(part);
    this.obligations = obligations;
    this.part = part;
    this.budget = budget;
  }

  /** What may be asked at the start of the next part, its literals crossed. */
  List<int[]> ends(List<int[]> starts) {
    Antichain ends = new Antichain();
    starts.forEach(set -> add(0, set));
    while (!open.isEmpty() && !budget.exhausted()) {
      Place place = open.removeFirst();
        if (domain.accepts(place.state())) {
        obligations
            .cross(part + 1, place.asks())
            .forEach(after -> ends.addMinimal(after, budget));
      }
      expand(place);
    }
    return ends.sets();
  }

  private void add(int state, int[] asks) {
    if (domain.isLive(state)
        && seen.computeIfAbsent(state, key -> new Antichain()).add(asks, budget)) {
      open.addLast(new Place(state, asks));
    }
  }

  private void expand(Place place) {
    budget.spend(1 + place.asks().length);
    char[] special = obligations.distinguished(part, place.asks());
    domain.moves(place.state(), special, (c, target) -> follow(place, c, target));
  }

  private void follow(Place place, char c, int target) {
    for (int[] after : obligations.step(part, place.asks(), c)) {
      add(target, after);
    }
  }
}
