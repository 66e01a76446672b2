package dev.subclaim.settings;

import dev.subclaim.source.Pointer;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.List;

/**
 * A text as it was written, with its place.
 *
 * @param scalar the value in the document; its holes are parts that the file does not tell
 * @param from where the text begins in the value, for one of several in a comma list
 * @param to where it ends
 */
public record Written(Tree.Scalar scalar, int from, int to) {
  private static final String OPEN = "…";

  /** The whole of a value. */
  static Written of(Tree.Scalar scalar) {
    return new Written(scalar, 0, scalar.text().length());
  }

  /** A value that the file does not tell. */
  static Written unknown(Tree.Unknown value) {
    Tree.Hole hole = new Tree.Hole(0, OPEN.length(), value.reason());
    return of(
        new Tree.Scalar(
            OPEN, Tree.Type.STRING, List.of(hole), value.span(), value.pointer(), value.tag()));
  }

  /** The text; parts that are not known stand as they are written. */
  public String text() {
    return scalar.text().substring(from, to);
  }

  /** Whether the file tells the whole text. */
  public boolean known() {
    return scalar.holes().isEmpty();
  }

  /** Where it is written. */
  public Span span() {
    return from == 0 && to == scalar.text().length() ? scalar.span() : part(0, to - from);
  }

  /** Where a part of it is written; offsets count in the text. */
  public Span part(int start, int end) {
    return scalar.part(from + start, from + end);
  }

  /** Where it is in its document. */
  public Pointer pointer() {
    return scalar.pointer();
  }

  @Override
  public String toString() {
    return text();
  }
}
