package dev.subclaim.source;

/** A document that another document holds as a string. */
public final class InnerText {
  private InnerText() {}

  /**
   * The text of a string as a source of its own, whose places point into the file where the string
   * is written.
   */
  public static SourceText of(Tree.Scalar scalar) {
    return scalar.span().text().inner(scalar.text(), StringPlaces.offsets(scalar));
  }
}
