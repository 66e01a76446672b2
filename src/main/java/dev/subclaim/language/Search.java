package dev.subclaim.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a shortest word of a layout that meets a formula: breadth first over sets of
 * obligations. A set is dropped when one that asks less was reached before with no more letters;
 * never when only a longer way reaches the one that asks less, or words would not be shortest.
 *
 * <p>Cost: linear in the states and letters for ordinary policies, exponential at worst; the budget
 * ends it.
 */
public final class Search {
  private final Layout layout;
  private final Obligations obligations;
  private final Budget budget;
  private final Map<Integer, Antichain> seen = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final List<Node> found = new ArrayList<>();

  private Search(Layout layout, Obligations obligations, Budget budget) {
    this.layout = layout;
    this.obligations = obligations;
    this.budget = budget;
  }

  /** What a search ends with. */
  public sealed interface Result {}

  /**
   * There is such a word.
   *
   * @param values of the parts
   */
  public record Found(List<String> values) implements Result {
    public Found {
      values = List.copyOf(values);
    }
  }

  /** There is no such word. */
  public record None() implements Result {}

  /** The budget was used up before an answer. */
  public record Exhausted() implements Result {}

  /**
   * One place on the way: a state of a part's domain and what the rest must meet.
   *
   * @param sign the unit read last, or {@link #PART_END}
   */
  private record Node(int part, int state, int[] asks, Optional<Node> from, int sign) {}

  private static final int PART_END = -1;

  /** Looks for a shortest word of the layout that meets the formula. */
  public static Result shortest(Layout layout, Formula formula, Budget budget) {
    Obligations obligations = new Obligations(layout);
    List<int[]> initial = obligations.initial(formula, budget);
    return new Search(layout, obligations, budget).run(0, initial);
  }

  /** Whether any rest of a word, from the start of a part on, meets one of the sets. */
  static Truth reachable(
      Layout layout, Obligations obligations, int part, List<int[]> sets, Budget budget) {
    Result result = new Search(layout, obligations, budget).run(part, sets);
    return result instanceof Exhausted ? Truth.UNKNOWN : Truth.of(result instanceof Found);
  }

  private Result run(int part, List<int[]> sets) {
    for (int[] set : sets) {
      enter(part, set, Optional.empty(), PART_END);
    }
    while (found.isEmpty() && !open.isEmpty() && !budget.exhausted()) {
      expand(open.removeFirst());
    }
    if (!found.isEmpty()) {
      return new Found(values(found.get(0)));
    }
    return budget.exhausted() ? new Exhausted() : new None();
  }

  /** Starts a part, the literals before it crossed. */
  private void enter(int part, int[] asks, Optional<Node> from, int sign) {
    if (part < layout.parts().size()) {
      add(new Node(part, 0, asks, from, sign));
    } else if (obligations.met(asks)) {
      found.add(new Node(part, 0, asks, from, sign));
    }
  }

  private void add(Node node) {
    Domain domain = layout.parts().get(node.part());
    int place = node.part() << 20 | node.state();
    Antichain known = seen.computeIfAbsent(place, key -> new Antichain());
    if (!domain.isLive(node.state()) || !known.add(node.asks(), budget)) {
      return;
    }
    open.addLast(node);
    if (domain.accepts(node.state())) {
      for (int[] asks : obligations.cross(node.part() + 1, node.asks())) {
        enter(node.part() + 1, asks, Optional.of(node), PART_END);
      }
    }
  }

  private void expand(Node node) {
    budget.spend(1 + node.asks().length);
    char[] special = obligations.distinguished(node.part(), node.asks());
    Domain domain = layout.parts().get(node.part());
    domain.moves(node.state(), special, (c, target) -> follow(node, c, target));
  }

  private void follow(Node node, char c, int target) {
    if (!found.isEmpty()) {
      return;
    }
    for (int[] asks : obligations.step(node.part(), node.asks(), c)) {
      add(new Node(node.part(), target, asks, Optional.of(node), c));
    }
  }

  /** The values of the parts on the way to a node that ends a word. */
  private List<String> values(Node end) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (Node node = end; node.from().isPresent(); node = node.from().get()) {
      if (node.sign() != PART_END) {
        value.append((char) node.sign());
      } else if (node.part() < layout.parts().size()) {
        values.add(value.reverse().toString());
        value.setLength(0);
      }
    }
    if (!layout.parts().isEmpty()) {
      values.add(value.reverse().toString());
    }
    Collections.reverse(values);
    return values;
  }
}
