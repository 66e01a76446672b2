package dev.subclaim.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/** Walks through all values of one part and gathers what may still be asked behind it. */
final class PartWalk {
  private final Domain domain;
  private final Obligations obligations;
  private final int part;
  private final Budget budget;
  private final Map<Integer, Antichain> seen = new HashMap<>();
  private final Queue<Place> open = new PriorityQueue<>(LEAST_ASKED_FIRST);

  private record Place(int state, int[] asks) {}

  private static final Comparator<Place> LEAST_ASKED_FIRST =
      Comparator.comparingInt((Place place) -> place.asks().length)
          .thenComparing(Place::asks, Ints.ORDER)
          .thenComparingInt(Place::state);

  PartWalk(Layout layout, Obligations obligations, int part, Budget budget) {
    this.domain = layout.parts().get(part);
    this.obligations = obligations;
    this.part = part;
    this.budget = budget;
  }

  /** What may be asked at the start of the next part, its literals crossed. */
  List<int[]> ends(List<int[]> starts) {
    Antichain ends = new Antichain();
    starts.forEach(set -> open.add(new Place(0, set)));
    while (!open.isEmpty() && !budget.exhausted()) {
      Place place = open.remove();
      if (!seen.computeIfAbsent(place.state(), key -> new Antichain()).add(place.asks(), budget)) {
        continue;
      }
      boolean free = !obligations.concern(part, place.asks());
      if (free || domain.accepts(place.state())) {
        obligations.cross(part + 1, place.asks()).forEach(after -> ends.addMinimal(after, budget));
      }
      if (!free) {
        expand(place);
      }
    }
    return ends.sets();
  }

  private void expand(Place place) {
    budget.spend(1 + place.asks().length);
    char[] special = obligations.distinguished(part, place.asks());
    domain.moves(place.state(), special, (c, target) -> follow(place, c, target));
  }

  private void follow(Place place, char c, int target) {
    if (domain.isLive(target)) {
      obligations.step(part, place.asks(), c).forEach(after -> open.add(new Place(target, after)));
    }
  }
}
