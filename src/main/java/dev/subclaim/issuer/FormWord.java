package dev.subclaim.issuer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word of a claim's template: text, or the place of a part.
 *
 * @param part the part; empty for text
 * @param text the text; empty for a part
 * @param separator the sign behind it; empty at the end and between parts without sign
 */
record FormWord(Optional<Part> part, String text, String separator) {
  private static final String SEPARATORS = ":/@";

  /** Whether a sign stands between words, in templates and in what people write. */
  static boolean separates(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  /** The words of a claim of a kind. */
  static List<FormWord> of(TokenKind kind, ClaimTemplate template) {
    List<FormWord> words = new ArrayList<>();
    for (ClaimTemplate.Piece piece : template.pieces()) {
      if (piece instanceof ClaimTemplate.PartRef ref) {
        words.add(new FormWord(Optional.of(kind.parts().get(ref.part())), "", ""));
      } else if (piece instanceof ClaimTemplate.Literal literal) {
        literal(literal.text(), words);
      }
    }
    return List.copyOf(words);
  }

  private static void literal(String text, List<FormWord> words) {
    StringBuilder word = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (!separates(c)) {
        word.append(c);
      } else if (!word.isEmpty() || words.isEmpty()) {
        words.add(new FormWord(Optional.empty(), word.toString(), String.valueOf(c)));
        word.setLength(0);
      } else {
        FormWord last = words.remove(words.size() - 1);
        words.add(new FormWord(last.part, last.text, last.separator + c));
      }
    }
    if (!word.isEmpty()) {
      words.add(new FormWord(Optional.empty(), word.toString(), ""));
    }
  }

  /** Whether the word can be left out. */
  boolean mayBeEmpty() {
    return part.filter(p -> p.domain().contains("")).isPresent();
  }
}
