package dev.subclaim.fix;

import dev.subclaim.source.Tree;
import java.util.List;

/**
 * The members of an object or the items of a list as they are written. Both forms there are,
 * brackets with commas and YAML's lines, take entries out and put entries in.
 */
interface Entries {
  /** The text without an entry; the others stay as they are. */
  String without(int index) throws Refusal;

  /** The text with an entry more. */
  String with(int index, Entry entry) throws Refusal;

  /** Something to put in. */
  @FunctionalInterface
  interface Entry {
    /**
     * The entry as text, without comma or dash.
     *
     * @param indentation what the lines after its first begin with, where it has any
     * @param lines whether it stands on a line of its own
     */
    String text(String indentation, boolean lines);
  }

  /** From the first character of an entry, a name for members, to behind its last. */
  record Extent(int start, int end) {}

  /** The entries of a container. */
  static Entries of(Draft draft, Tree container) {
    char first = draft.source().content().charAt(container.span().start());
    return first == '{' || first == '['
        ? new FlowEntries(draft, container)
        : new BlockEntries(draft, container);
  }

  /** Where the entries stand. */
  static List<Extent> extents(Tree container) {
    if (container instanceof Tree.Mapping object) {
      return object.members().stream()
          .map(m -> new Extent(m.key().span().start(), m.value().span().end()))
          .toList();
    }
    return ((Tree.Sequence) container)
        .items().stream().map(i -> new Extent(i.span().start(), i.span().end())).toList();
  }
}
