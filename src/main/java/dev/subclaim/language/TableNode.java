package dev.subclaim.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What words of a table can be like from some part on. Nodes are shared: two that are alike are one
 * and the same.
 */
final class TableNode {
  /** Behind the last part. */
  static final TableNode END = new TableNode(1);

  private final List<String> names;
  private final List<TableNode> below;
  private final long size;
  private final Memo<List<Map<String, Long>>> counts = Memo.of(this::readCounts);

  /**
   * A node.
   *
   * @param names the values of the part, sorted
   * @param below what follows each of them
   */
  TableNode(List<String> names, List<TableNode> below) {
    this.names = names;
    this.below = below;
    this.size = below.stream().mapToLong(TableNode::size).sum();
  }

  private TableNode(long size) {
    this.names = List.of();
    this.below = List.of();
    this.size = size;
  }

  List<String> names() {
    return names;
  }

  List<TableNode> below() {
    return below;
  }

  /** How many words there are from here. */
  long size() {
    return size;
  }

  /** How many of them each value is in, for this part and all that follow. */
  List<Map<String, Long>> counts() {
    return counts.get();
  }

  private List<Map<String, Long>> readCounts() {
    List<Map<String, Long>> all = new ArrayList<>();
    if (!names.isEmpty()) {
      all.add(new TreeMap<>());
    }
    for (int i = 0; i < names.size(); i++) {
      all.get(0).merge(names.get(i), below.get(i).size(), Long::sum);
      List<Map<String, Long>> further = below.get(i).counts();
      for (int j = 0; j < further.size(); j++) {
        if (all.size() == j + 1) {
          all.add(new TreeMap<>());
        }
        add(all.get(j + 1), further.get(j));
      }
    }
    return all;
  }

  private static void add(Map<String, Long> all, Map<String, Long> more) {
    more.forEach((name, count) -> all.merge(name, count, Long::sum));
  }
}
