package dev.subclaim.policy;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an element that is a text or a list of texts. */
final class TextReader {
  private final String what;
  private final boolean unquoted;
  private final Found found;

  /**
   * Reads such an element.
   *
   * @param what the element's name in messages
   * @param unquoted whether numbers and Booleans may stand without quotes, as condition values may
   */
  TextReader(String what, boolean unquoted, Found found) {
    this.what = what;
    this.unquoted = unquoted;
    this.found = found;
  }

  /** The texts; empty when one of them is something else. */
  Optional<List<PolicyText>> read(Tree tree) {
    List<PolicyText> texts = new ArrayList<>();
    boolean readable = true;
    for (Tree item : Elements.each(tree)) {
      if (item instanceof Tree.Unknown unknown) {
        texts.add(Elements.open(unknown));
      } else if (item instanceof Tree.Scalar scalar && fits(scalar)) {
        texts.add(new PolicyText(scalar));
      } else {
        String expected = item == tree ? "a text or a list of texts" : "a list of texts";
        found.wrongType(what, expected, item);
        readable = false;
      }
    }
    return readable ? Optional.of(texts) : Optional.empty();
  }

  private boolean fits(Tree.Scalar scalar) {
    return scalar.type() == Tree.Type.STRING || (unquoted && scalar.type() != Tree.Type.NULL);
  }
}
