package dev.subclaim.language;

import java.util.ArrayList;
import java.util.Collections;
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
  private final Queue<Node> open = new PriorityQueue<>();
  private final int[] missingAfter;
  private int made;

  private Search(Layout layout, Obligations obligations, Budget budget) {
    this.layout = layout;
    this.obligations = obligations;
    this.budget = budget;
    this.missingAfter = missingAfter(layout);
  }

  /** For each part, how many letters at least the parts behind it have. */
  private static int[] missingAfter(Layout layout) {
    int parts = layout.parts().size();
    int[] missing = new int[parts + 1];
    for (int i = parts - 1; i > 0; i--) {
      int shortest = layout.parts().get(i).distance(0);
      missing[i - 1] = shortest == Dfa.NEVER ? Dfa.NEVER / 2 : missing[i] + shortest;
    }
    return missing;
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
   * @param least how many letters words on this way have at least
   * @param letters how many were read before it
   * @param sign the unit read last, or {@link #PART_END}
   * @param number for an order that depends on nothing else
   */
  private record Node(
      int least,
      int letters,
      int part,
      int state,
      int[] asks,
      Optional<Node> from,
      int sign,
      int number)
      implements Comparable<Node> {
    @Override
    public int compareTo(Node other) {
      int order = Integer.compare(least, other.least);
      order = order != 0 ? order : Integer.compare(letters, other.letters);
      order = order != 0 ? order : Integer.compare(part, other.part);
      order = order != 0 ? order : Integer.compare(asks.length, other.asks.length);
      return order != 0 ? order : Integer.compare(number, other.number);
    }
  }

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
      enter(0, part, set, Optional.empty());
    }
    while (!open.isEmpty() && !budget.exhausted()) {
      Node node = open.remove();
      if (node.part() == layout.parts().size()) {
        return new Found(values(node));
      }
      if (node.asks().length == 0) {
        return new Found(completed(node));
      }
      visit(node);
    }
    return budget.exhausted() ? new Exhausted() : new None();
  }

  /** Starts a part, the literals before it crossed. */
  private void enter(int letters, int part, int[] asks, Optional<Node> from) {
    boolean last = part == layout.parts().size();
    int least = last ? letters : least(letters, part, 0);
    if (least >= 0) {
      open.add(new Node(least, letters, part, 0, asks, from, PART_END, made++));
    }
  }

  /** How many letters a word has at least; -1 when there is none on this way. */
  private int least(int letters, int part, int state) {
    int distance = layout.parts().get(part).distance(state);
    boolean never = distance == Dfa.NEVER || missingAfter[part] >= Dfa.NEVER / 2;
    return never ? -1 : letters + distance + missingAfter[part];
  }

  private void visit(Node node) {
    Domain domain = layout.parts().get(node.part());
    int place = node.part() << 20 | node.state();
    Antichain known = seen.computeIfAbsent(place, key -> new Antichain());
    if (!known.add(node.asks(), budget)) {
      return;
    }
    budget.spend(1 + node.asks().length);
    if (!obligations.concern(node.part(), node.asks())) {
      leave(node, node.letters() + domain.distance(node.state()));
      return;
    }
    if (domain.accepts(node.state())) {
      leave(node, node.letters());
    }
    char[] special = obligations.distinguished(node.part(), node.asks());
    domain.moves(node.state(), special, (c, target) -> follow(node, c, target));
  }

  private void leave(Node node, int letters) {
    for (int[] asks : obligations.cross(node.part() + 1, node.asks())) {
      enter(letters, node.part() + 1, asks, Optional.of(node));
    }
  }

  private void follow(Node node, char c, int target) {
    int letters = node.letters() + 1;
    int least = least(letters, node.part(), target);
    if (least < 0) {
      return;
    }
    for (int[] asks : obligations.step(node.part(), node.asks(), c)) {
      open.add(new Node(least, letters, node.part(), target, asks, Optional.of(node), c, made++));
    }
  }

  /** The values of a node of whose rest nothing is asked: each part as short as it can be. */
  private List<String> completed(Node node) {
    List<String> values = new ArrayList<>(values(node));
    int last = values.size() - 1;
    values.set(last, values.get(last) + layout.parts().get(node.part()).completion(node.state()));
    for (int part = node.part() + 1; part < layout.parts().size(); part++) {
      values.add(layout.parts().get(part).completion(0));
    }
    return values;
  }

  /** The values of the parts on the way to a node, the last one as far as it was read. */
  private List<String> values(Node end) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean reading = end.part() < layout.parts().size();
    for (Node node = end; ; node = node.from().get()) {
      if (node.sign() != PART_END) {
        value.append((char) node.sign());
        continue;
      }
      if (reading) {
        values.add(value.reverse().toString());
        value.setLength(0);
      }
      reading = true;
      if (node.from().isEmpty()) {
        Collections.reverse(values);
        return values;
      }
      value.append(skipped(node.from().get()));
    }
  }

  /** What was not read of a part that was left because nobody asks of its rest, backwards. */
  private String skipped(Node node) {
    String rest = layout.parts().get(node.part()).completion(node.state());
    return new StringBuilder(rest).reverse().toString();
  }
}
