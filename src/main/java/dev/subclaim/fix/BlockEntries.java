package dev.subclaim.fix;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;

/** Entries on lines of their own, told apart by indentation: YAML's block style. */
final class BlockEntries implements Entries {
  private final String text;
  private final Layout layout;
  private final boolean list;
  private final List<Extent> entries;

  BlockEntries(Draft draft, Tree container) {
    this.text = draft.source().content();
    this.layout = draft.layout();
    this.list = container instanceof Tree.Sequence;
    this.entries = Entries.extents(container);
  }

  @Override
  public String without(int index) throws Refusal {
    if (entries.size() == 1) {
      throw new Refusal("nothing would be left around it");
    }
    int start = starts().get(index);
    if (layout.beginsLine(start)) {
      return lines(start, entries.get(index).end());
    }
    // The first one of a list's item stands behind its dash: the next one takes its place.
    return layout.replaced(start, starts().get(index + 1), "");
  }

  private String lines(int start, int end) {
    int from = layout.lineStart(start);
    int to = layout.nextLine(Math.max(start, end));
    boolean unended = to == text.length() && !text.endsWith("\n");
    return layout.replaced(unended ? layout.lineEnd(Math.max(0, from - 1)) : from, to, "");
  }

  @Override
  public String with(int index, Entry entry) throws Refusal {
    int neighbour = starts().get(Math.min(index, entries.size() - 1));
    String indentation = " ".repeat(layout.column(neighbour));
    String added = (list ? "- " : "") + entry.text(indentation + (list ? "  " : ""), true);
    if (index < entries.size()) {
      String behind = added + layout.newline() + indentation;
      return layout.replaced(neighbour, neighbour, behind);
    }
    int end = layout.lineEnd(entries.get(entries.size() - 1).end());
    return layout.replaced(end, end, layout.newline() + indentation + added);
  }

  /** Where each entry begins: members with their name, items with their dash. */
  private List<Integer> starts() throws Refusal {
    List<Integer> starts = new ArrayList<>();
    for (Extent entry : entries) {
      starts.add(list ? dash(entry.start()) : entry.start());
    }
    return starts;
  }

  private int dash(int item) throws Refusal {
    int at = item - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    if (at < 0 || text.charAt(at) != '-') {
      throw new Refusal("the list around it is written in a way that is not understood");
    }
    return at;
  }
}
