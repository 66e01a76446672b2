package dev.subclaim.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a condition value of a 2012-10-17 policy apart at its policy variables (IAM User Guide,
 * reference_policies_variables): {@code ${key}}, {@code ${key, 'text'}}, and {@code ${*}}, {@code
 * ${?}}, {@code ${$}} for the characters themselves.
 */
public final class PolicyVariables {
  private static final String OPEN = "${";

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  private PolicyVariables(String text) {
    this.text = text;
  }

  /** A piece of a value; the pieces together are the whole value, without gap or overlap. */
  public sealed interface Piece {
    /** Offset of its first character in the value. */
    int start();

    /** Offset after its last character. */
    int end();

    /** Text as it stands; stars and question marks in it are wildcards where these count. */
    record Literal(String text, int start, int end) implements Piece {}

    /** A character that is no wildcard and begins no variable, whatever it is. */
    record Escaped(char character, int start, int end) implements Piece {}

    /**
     * A variable.
     *
     * @param key the condition key, as written
     * @param fallback the text that stands in when the request has no such key
     */
    record Variable(String key, Optional<String> fallback, int start, int end) implements Piece {}

    /**
     * Something that begins like a variable and is none.
     *
     * @param defect what is wrong with it, as a phrase
     */
    record Broken(String defect, int start, int end) implements Piece {}
  }

  /** The pieces of a value, in order; none for an empty one. */
  public static List<Piece> scan(String value) {
    PolicyVariables variables = new PolicyVariables(value);
    variables.scanAll();
    return List.copyOf(variables.pieces);
  }

  private void scanAll() {
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf(OPEN, at);
      int literalEnd = open < 0 ? text.length() : open;
      if (literalEnd > at) {
        pieces.add(new Piece.Literal(text.substring(at, literalEnd), at, literalEnd));
      }
      at = open < 0 ? literalEnd : variable(open);
    }
  }

  private int variable(int open) {
    int keyStart = open + OPEN.length();
    int keyEnd = keyStart;
    while (keyEnd < text.length() && "},".indexOf(text.charAt(keyEnd)) < 0) {
      keyEnd++;
    }
    String key = text.substring(keyStart, keyEnd);
    if (keyEnd == text.length()) {
      return broken(open, keyEnd, "it has no closing `}`");
    }
    if (key.contains(OPEN)) {
      return broken(open, keyEnd, "a variable stands inside another");
    }
    return text.charAt(keyEnd) == '}'
        ? plain(open, key, keyEnd + 1)
        : withFallback(open, key, keyEnd + 1);
  }

  private int plain(int open, String key, int end) {
    if (key.length() == 1 && "*?$".contains(key)) {
      return add(new Piece.Escaped(key.charAt(0), open, end));
    }
    Optional<String> defect = defect(key);
    return defect.isPresent()
        ? broken(open, end, defect.get())
        : add(new Piece.Variable(key, Optional.empty(), open, end));
  }

  private static Optional<String> defect(String key) {
    if (key.isBlank()) {
      return Optional.of("it names no condition key");
    }
    boolean space = key.chars().anyMatch(Character::isWhitespace);
    // A tag's name may hold spaces: ${aws:PrincipalTag/cost center}.
    boolean stray = space && (!key.contains("/") || !key.strip().equals(key));
    return stray ? Optional.of("a stray space stands in it") : Optional.empty();
  }

  private int withFallback(int open, String key, int afterComma) {
    int quote = afterComma;
    while (quote < text.length() && text.charAt(quote) == ' ') {
      quote++;
    }
    int close = text.startsWith("'", quote) ? text.indexOf('\'', quote + 1) : -1;
    if (close < 0) {
      int brace = text.indexOf('}', afterComma);
      int end = brace < 0 ? text.length() : brace + 1;
      return broken(open, end, "its default value wants single quotes on both sides");
    }
    if (!text.startsWith("}", close + 1)) {
      return broken(open, close + 1, "it has no closing `}` after its default value");
    }
    Optional<String> defect = defect(key);
    return defect.isPresent()
        ? broken(open, close + 2, defect.get())
        : add(
            new Piece.Variable(
                key, Optional.of(text.substring(quote + 1, close)), open, close + 2));
  }

  private int broken(int start, int end, String defect) {
    return add(new Piece.Broken(defect, start, end));
  }

  private int add(Piece piece) {
    pieces.add(piece);
    return piece.end();
  }
}
