package dev.subclaim.policy;

import dev.subclaim.source.Documents;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds characters that IAM does not take in a policy document: it takes tabs, line ends and U+0020
 * to U+00FF (IAM API, the pattern of policyDocumentType). Escaped ones are no such characters.
 */
final class PolicyCharacters {
  private static final char LAST = '\u00FF';

  private final Tree.Mapping policy;
  private final Found found;
  private final boolean json;

  PolicyCharacters(Tree.Mapping policy, Found found) {
    this.policy = policy;
    this.found = found;
    this.json = Documents.isJson(policy.span().text());
  }

  void check() {
    Span span = policy.span();
    String content = span.text().content();
    for (int i = span.start(); i < span.end(); i++) {
      if (!accepted(content.charAt(i)) || !json) {
        visit(policy);
        return;
      }
    }
  }

  private void visit(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      for (Tree.Member member : mapping.members()) {
        scalar(member.key());
        visit(member.value());
      }
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(this::visit);
    } else if (tree instanceof Tree.Scalar scalar) {
      scalar(scalar);
    }
  }

  /** In JSON what is written counts; YAML becomes JSON that nobody has seen, so what it means. */
  private void scalar(Tree.Scalar scalar) {
    Span span = scalar.span();
    String text = json ? span.text().content().substring(span.start(), span.end()) : scalar.text();
    for (int i = 0; i < text.length(); i++) {
      if (!accepted(text.charAt(i))) {
        int end = text.offsetByCodePoints(i, 1);
        Span at =
            json ? span.text().span(span.start() + i, span.start() + end) : scalar.part(i, end);
        add(text.codePointAt(i), at, scalar);
        return;
      }
    }
  }

  private void add(int codePoint, Span at, Tree.Scalar scalar) {
    String name = String.format(Locale.ROOT, "U+%04X", codePoint);
    boolean visible = Character.isLetterOrDigit(codePoint) || isPunctuation(codePoint);
    String shown = visible ? "`" + Character.toString(codePoint) + "` (" + name + ")" : name;
    found.add(
        "invalid-character",
        shown + " is a character that IAM does not accept in a policy",
        at,
        scalar.pointer(),
        Optional.of(visible ? "write it with ASCII characters" : "remove it; it cannot be seen"));
  }

  private static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DASH_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static boolean accepted(char c) {
    return c >= ' ' && c <= LAST || c == '\t' || c == '\n' || c == '\r';
  }
}
