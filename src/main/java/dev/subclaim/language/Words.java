package dev.subclaim.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Words of a table that have their first parts in common. Immutable. */
public final class Words {
  private final List<String> start;
  private final TableNode rest;

  Words(List<String> start, TableNode rest) {
    this.start = List.copyOf(start);
    this.rest = rest;
  }

  /** How many there are. */
  public long size() {
    return rest.size();
  }

  /** How many of them each value of a part is in. */
  public Map<String, Long> counts(int part) {
    return part < start.size()
        ? Map.of(start.get(part), size())
        : rest.counts().get(part - start.size());
  }

  /** The first of them: the values of its parts. */
  public List<String> first() {
    List<String> values = new ArrayList<>(start);
    for (TableNode node = rest; node != TableNode.END; node = node.below().get(0)) {
      values.add(node.names().get(0));
    }
    return values;
  }

  /** Shows each word, in order: the values of its parts. The list is used again for the next. */
  public void forEach(Consumer<List<String>> word) {
    each(new ArrayList<>(start), rest, word);
  }

  private static void each(List<String> values, TableNode node, Consumer<List<String>> word) {
    if (node == TableNode.END) {
      word.accept(values);
      return;
    }
    for (int i = 0; i < node.names().size(); i++) {
      values.add(node.names().get(i));
      each(values, node.below().get(i), word);
      values.remove(values.size() - 1);
    }
  }
}
