package dev.subclaim.rule;

import dev.subclaim.admission.Cause;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.Objects;

/**
 * A place that a finding can underline.
 *
 * @param span where it is written
 * @param pointer the value it belongs to in its document
 */
public record Place(Span span, Pointer pointer) {
  private static final int SHOWN = 60;

  public Place {
    Objects.requireNonNull(span);
    Objects.requireNonNull(pointer);
  }

  /** The place of a value. */
  public static Place of(Tree tree) {
    return new Place(tree.span(), tree.pointer());
  }

  /** The place of what leaves something open. */
  public static Place of(Cause cause) {
    return new Place(cause.span(), cause.pointer());
  }

  /** The place of a text of a policy. */
  public static Place of(PolicyText text) {
    return of(text.scalar());
  }

  /** The place of a text of settings. */
  public static Place of(Written text) {
    return new Place(text.span(), text.pointer());
  }

  /** The place of a part of a text; offsets count in the text after escapes. */
  public static Place of(Tree.Scalar scalar, int from, int to) {
    return new Place(scalar.part(from, to), scalar.pointer());
  }

  /** Whether it stands in the file's own text, not in a string of it. */
  boolean isInFile() {
    return span.text().isFile();
  }

  /** What is written there, on one line and cut when it is long. */
  public String text() {
    String written = span.text().content().substring(span.start(), span.end());
    String line = written.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 3) + "...";
  }
}
