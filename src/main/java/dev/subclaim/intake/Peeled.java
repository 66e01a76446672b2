package dev.subclaim.intake;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.InnerText;
import dev.subclaim.source.OpenParts;
import dev.subclaim.source.PercentText;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value freed from the strings it was wrapped in: the AWS CLI writes a policy as an object, other
 * tools as a string of JSON, the IAM API and most SDKs as a percent-encoded string of JSON. Places
 * point into the file all the same.
 *
 * @param value what was inside; empty when a string could not be read
 * @param problems what is wrong with the texts inside
 */
record Peeled(Optional<Tree> value, List<Problem> problems) {
  /** How many wrappings are taken off: AWS Config has three. */
  static final int LAYERS = 3;

  Peeled {
    problems = List.copyOf(problems);
  }

  /** Takes at most three wrappings off a value; any other value stays as it is. */
  static Peeled of(Tree wrapped) {
    List<Problem> problems = new ArrayList<>();
    Tree value = wrapped;
    for (int i = 0; i < LAYERS && value instanceof Tree.Scalar s && isNested(s); i++) {
      SourceText text = decoded(InnerText.of(s), LAYERS - 1 - i);
      Document document = Documents.part(text, s.pointer());
      if (document.broken() && !s.holes().isEmpty()) {
        return new Peeled(Optional.of(unknown(s)), problems);
      }
      problems.addAll(document.problems());
      if (document.broken() || document.roots().isEmpty()) {
        return new Peeled(Optional.empty(), problems);
      }
      value = OpenParts.in(document.roots().get(0), text, s.holes());
    }
    boolean open = value instanceof Tree.Scalar s && !s.holes().isEmpty();
    return new Peeled(Optional.of(open ? unknown((Tree.Scalar) value) : value), problems);
  }

  /**
   * What a template puts in may be anything: a document with a gap in its structure is not told.
   */
  private static Tree unknown(Tree.Scalar open) {
    String reason = open.holes().get(0).reason();
    return new Tree.Unknown(reason, open.span(), open.pointer(), open.tag());
  }

  /** A text without its percent-encoding, which may have been put on more than once. */
  static SourceText decoded(SourceText encoded, int layers) {
    SourceText text = encoded;
    for (int i = 0; i < layers && isEncoded(text.content()); i++) {
      text = PercentText.decode(text);
    }
    return text;
  }

  /** Whether a string holds JSON, judged by how it begins. */
  static boolean isNested(Tree.Scalar scalar) {
    String text = scalar.text();
    int start = firstVisible(text);
    return scalar.type() == Tree.Type.STRING
        && start < text.length()
        && ("{[\"".indexOf(text.charAt(start)) >= 0 || isEncoded(text));
  }

  /** Whether a text is percent-encoded JSON, judged by how it begins. */
  static boolean isEncoded(String text) {
    int start = firstVisible(text);
    if (start >= text.length() || text.charAt(start) != '%') {
      return false;
    }
    String code = text.substring(start, Math.min(start + 5, text.length()));
    String lower = code.toLowerCase(Locale.ROOT);
    return lower.startsWith("%7b") || lower.startsWith("%22") || lower.startsWith("%257b");
  }

  private static int firstVisible(String text) {
    int i = text.startsWith("\uFEFF") ? 1 : 0;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
