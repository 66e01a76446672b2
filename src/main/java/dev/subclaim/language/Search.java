package dev.subclaim.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Looks for a shortest word of a layout that meets a formula: by the number of letters over sets of
 * obligations. A set is dropped when one that asks less was reached before with no more letters;
 * never when only a longer way reaches the one that asks less, or words would not be shortest. Of
 * sets with equally many letters those that ask less come first: else all subsets of the question
 * marks in {@code *a?????} would be tried.
 *
 * <p>Cost: linear in the states and letters for ordinary policies, exponential at worst; the budget
 * ends it.
 */
public final class Search {
  private final Layout layout;
  private final Obligations obligations;
  private final Budget budget;
  private final Map<Integer, Antichain> seen = new HashMap<>();
  private final Queue<Node> open = new PriorityQueue<>(ORDER);
  private int made;

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
   * @param letters how many were read before it
   * @param sign the unit read last, or {@link #PART_END}
   * @param number for an order that depends on nothing else
   */
  private record Node(
      int letters, int part, int state, int[] asks, Optional<Node> from, int sign, int number) {}

  private static final Comparator<Node> ORDER =
      Comparator.comparingInt(Node::letters)
          .thenComparingInt(Node::part)
          .thenComparingInt(node -> node.asks().length)
          .thenComparingInt(Node::number);

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
      open.add(new Node(0, part, 0, set, Optional.empty(), PART_END, made++));
    }
    while (!open.isEmpty() && !budget.exhausted()) {
      Node node = open.remove();
      if (node.part() < layout.parts().size()) {
        visit(node);
      } else if (obligations.met(node.asks())) {
        return new Found(values(node));
      }
    }
    return budget.exhausted() ? new Exhausted() : new None();
  }

  private void visit(Node node) {
    Domain domain = layout.parts().get(node.part());
    int place = node.part() << 20 | node.state();
    Antichain known = seen.computeIfAbsent(place, key -> new Antichain());
    if (!known.add(node.asks(), budget)) {
      return;
    }
    if (domain.accepts(node.state())) {
      for (int[] asks : obligations.cross(node.part() + 1, node.asks())) {
        open.add(
            new Node(
                node.letters(), node.part() + 1, 0, asks, Optional.of(node), PART_END, made++));
      }
    }
    budget.spend(1 + node.asks().length);
    char[] special = obligations.distinguished(node.part(), node.asks());
    domain.moves(node.state(), special, (c, target) -> follow(node, c, target));
  }

  private void follow(Node node, char c, int target) {
    if (!layout.parts().get(node.part()).isLive(target)) {
      return;
    }
    for (int[] asks : obligations.step(node.part(), node.asks(), c)) {
      open.add(
          new Node(node.letters() + 1, node.part(), target, asks, Optional.of(node), c, made++));
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
