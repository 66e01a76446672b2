package dev.subclaim.source;

import java.util.ArrayList;
import java.util.List;

/** Carries what is open in a text into the document that the text holds. */
public final class OpenParts {
  private final SourceText text;
  private final List<Tree.Hole> holes;

  private OpenParts(SourceText text, List<Tree.Hole> holes) {
    this.text = text;
    this.holes = holes;
  }

  /**
   * The same document, in which its texts have the open parts that lie in them.
   *
   * @param tree the document that was read from the text
   * @param text the text, as it was read
   * @param holes what is open in the text
   */
  public static Tree in(Tree tree, SourceText text, List<Tree.Hole> holes) {
    return holes.isEmpty() ? tree : new OpenParts(text, holes).mark(tree);
  }

  private Tree mark(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return mark(scalar);
    }
    if (tree instanceof Tree.Sequence list) {
      List<Tree> items = list.items().stream().map(this::mark).toList();
      return new Tree.Sequence(items, list.span(), list.pointer(), list.tag());
    }
    if (tree instanceof Tree.Mapping mapping) {
      List<Tree.Member> members =
          mapping.members().stream()
              .map(member -> new Tree.Member(mark(member.key()), mark(member.value())))
              .toList();
      return new Tree.Mapping(members, mapping.span(), mapping.pointer(), mapping.tag());
    }
    return tree;
  }

  private Tree.Scalar mark(Tree.Scalar scalar) {
    Span span = scalar.span();
    List<Tree.Hole> inside = new ArrayList<>();
    for (Tree.Hole hole : holes) {
      if (span.text() == text && hole.start() < span.end() && hole.end() > span.start()) {
        inside.add(moved(hole, StringPlaces.offsets(scalar)));
      }
    }
    return inside.isEmpty()
        ? scalar
        : new Tree.Scalar(
            scalar.text(), scalar.type(), inside, span, scalar.pointer(), scalar.tag());
  }

  private static Tree.Hole moved(Tree.Hole hole, int[] offsets) {
    int start = firstFrom(hole.start(), offsets);
    return new Tree.Hole(start, Math.max(start, firstFrom(hole.end(), offsets)), hole.reason());
  }

  /** The first character of the scalar that is written at an offset or after it. */
  private static int firstFrom(int offset, int[] offsets) {
    int i = 0;
    while (i < offsets.length - 1 && offsets[i] < offset) {
      i++;
    }
    return i;
  }
}
