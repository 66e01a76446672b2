package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;

/**
 * Where a reference to something else is written: a text, or a part of one.
 *
 * @param scalar a text of the file
 * @param from where the reference begins in it
 * @param to where it ends
 */
record ReferencePlace(Tree.Scalar scalar, int from, int to) {
  /** A text that is a reference as a whole. */
  static ReferencePlace of(Tree.Scalar scalar) {
    return new ReferencePlace(scalar, 0, scalar.text().length());
  }

  /** Adds what stands for the reference. */
  void insert(AssembledText out, String value) {
    out.insert(value, scalar, from, to);
  }

  /** Adds a text of the file that stands for the reference. */
  void insert(AssembledText out, Tree.Scalar value) {
    out.insert(value, scalar, from, to);
  }

  /** Adds a part that is not known. */
  void open(AssembledText out, String name, String reason) {
    out.open(name, reason, scalar, from, to);
  }
}
