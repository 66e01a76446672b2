package dev.subclaim.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A finite number of words of a layout, folded together where they begin or end alike. Questions
 * about all of them are answered value by value of each part, not word by word. Immutable.
 */
public final class Table {
  private final Layout layout;
  private final TableNode root;

  private Table(Layout layout, TableNode root) {
    this.layout = layout;
    this.root = root;
  }

  /**
   * The table of some words.
   *
   * @param rows for each part the values that it can have in the row, whatever the other parts
   *     have; a word that stands in several rows counts once
   */
  public static Table of(Layout layout, List<List<List<String>>> rows) {
    return new Table(layout, new Builder(layout.parts().size()).node(rows, 0));
  }

  /** How many words there are. */
  public long size() {
    return root.size();
  }

  /**
   * Visits the words by which of some formulas hold for them: several at once where they agree.
   * Words for which none holds are passed over.
   *
   * @param formulas over the layout's texts, at most 30
   */
  public void visit(List<Formula> formulas, Visitor visitor) {
    new TableWalk(layout, formulas, visitor).walk(root);
  }

  /** Somebody who is shown the words of a table. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Words for which the same formulas hold.
     *
     * @param holding a bit for each formula that holds, the lowest for the first; never 0
     */
    void words(int holding, Words words);
  }

  /** Builds nodes, each once. */
  private static final class Builder {
    private final int parts;
    private final Map<Key, TableNode> nodes = new HashMap<>();

    private record Key(List<String> names, List<TableNode> below) {}

    Builder(int parts) {
      this.parts = parts;
    }

    TableNode node(List<List<List<String>>> rows, int part) {
      if (part == parts) {
        return TableNode.END;
      }
      SortedMap<String, List<List<List<String>>>> grouped = new TreeMap<>();
      for (List<List<String>> row : rows) {
        for (String value : row.get(part)) {
          grouped.computeIfAbsent(value, v -> new ArrayList<>()).add(row);
        }
      }
      List<TableNode> below = new ArrayList<>();
      grouped.values().forEach(group -> below.add(node(group, part + 1)));
      Key key = new Key(List.copyOf(grouped.keySet()), List.copyOf(below));
      return nodes.computeIfAbsent(key, k -> new TableNode(k.names(), k.below()));
    }
  }
}
