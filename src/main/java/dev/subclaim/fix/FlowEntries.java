package dev.subclaim.fix;

import dev.subclaim.source.Tree;
import java.util.List;

/** Entries in brackets, with commas between them: JSON, and YAML's flow style. */
final class FlowEntries implements Entries {
  private final String text;
  private final String blank;
  private final Layout layout;
  private final Gaps gaps;
  private final int open;
  private final int close;
  private final List<Extent> entries;

  FlowEntries(Draft draft, Tree container) {
    this.text = draft.source().content();
    this.blank = draft.blank();
    this.layout = draft.layout();
    this.gaps = new Gaps(text, !draft.json());
    this.open = container.span().start() + 1;
    this.close = container.span().end() - 1;
    this.entries = Entries.extents(container);
  }

  @Override
  public String without(int index) throws Refusal {
    if (entries.size() == 1) {
      throw new Refusal("nothing would be left around it");
    }
    return index == entries.size() - 1 ? withoutLast() : withoutOther(index);
  }

  /** Its comma goes with it, and its line where it has one for itself. */
  private String withoutOther(int index) throws Refusal {
    Extent entry = entries.get(index);
    int comma = gaps.comma(entry.end());
    if (layout.beginsLine(entry.start()) && gaps.restIsEmpty(comma + 1)) {
      return layout.replaced(layout.lineStart(entry.start()), layout.nextLine(comma), "");
    }
    int next = comma + 1;
    while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return layout.replaced(entry.start(), next, "");
  }

  /** The comma before it goes with it. */
  private String withoutLast() throws Refusal {
    Extent entry = entries.get(entries.size() - 1);
    int before = entries.get(entries.size() - 2).end();
    int comma = gaps.comma(before);
    boolean comments = !text.substring(comma + 1, entry.start()).isBlank();
    if (!comments && comma == before) {
      return layout.replaced(before, entry.end(), "");
    }
    boolean line = layout.beginsLine(entry.start()) && gaps.restIsEmpty(entry.end());
    int from = line ? layout.lineStart(entry.start()) : entry.start();
    int to = line ? layout.nextLine(entry.end()) : entry.end();
    return text.substring(0, comma) + text.substring(comma + 1, from) + text.substring(to);
  }

  @Override
  public String with(int index, Entry entry) throws Refusal {
    if (entries.isEmpty()) {
      return layout.replaced(open, close, entry.text(layout.indentation(open), false));
    }
    Extent neighbour = entries.get(Math.min(index, entries.size() - 1));
    boolean lines = layout.beginsLine(neighbour.start());
    String indentation = layout.indentation(neighbour.start());
    String added = entry.text(indentation, lines);
    String between = lines ? "," + layout.newline() + indentation : "," + blank;
    return index < entries.size()
        ? layout.replaced(neighbour.start(), neighbour.start(), added + between)
        : layout.replaced(neighbour.end(), neighbour.end(), between + added);
  }
}
