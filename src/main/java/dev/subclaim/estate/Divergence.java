package dev.subclaim.estate;

import dev.subclaim.issuer.ClaimTemplate;
import dev.subclaim.issuer.ClaimTemplate.PartRef;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.language.Pattern;
import java.util.Optional;

/**
 * Where a value of a policy and the claim of a token that it should match part: the segment of the
 * value between separators.
 *
 * @param agreed how many characters of the value agree with the claim
 * @param start first character of the segment
 * @param end after it
 */
record Divergence(int agreed, int start, int end) {
  private static final String SEPARATORS = ":/";

  /**
   * Finds it.
   *
   * @param value as written
   * @param like whether {@code *} and {@code ?} are signs
   */
  static Divergence of(String value, boolean like, String claim) {
    int agreed = agreed(value, like, claim);
    int start = agreed;
    while (start > 0 && SEPARATORS.indexOf(value.charAt(start - 1)) < 0) {
      start--;
    }
    int end = agreed;
    while (end < value.length() && SEPARATORS.indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return new Divergence(agreed, start, Math.max(end, Math.min(start + 1, value.length())));
  }

  /** A longer beginning never agrees where a shorter one does not, so halves are tried. */
  private static int agreed(String value, boolean like, String claim) {
    int from = 0;
    int to = value.length();
    while (from < to) {
      int middle = (from + to + 1) >>> 1;
      if (agrees(value.substring(0, middle), like, claim)) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    return from;
  }

  private static boolean agrees(String beginning, boolean like, String claim) {
    return like ? Pattern.like(beginning + "*").matches(claim) : claim.startsWith(beginning);
  }

  /** What the token has there, in words; where signs stand before it, no place can be told. */
  String words(String value, boolean like, String name, Token token, IssuerProfile profile) {
    if (agreed == value.length()) {
      return "the token goes on after this";
    }
    String before = value.substring(0, start);
    boolean signs = like && (before.indexOf('*') >= 0 || before.indexOf('?') >= 0);
    String claim = token.claims().getOrDefault(name, "");
    if (signs || start > claim.length()) {
      return "the token goes on in another way";
    }
    return part(name, token, profile)
        .orElseGet(() -> "the token has `" + segment(claim) + "` here");
  }

  private String segment(String claim) {
    int to = start;
    while (to < claim.length() && SEPARATORS.indexOf(claim.charAt(to)) < 0) {
      to++;
    }
    return claim.substring(start, to);
  }

  /** The part of the token that begins where the segment does. */
  private Optional<String> part(String name, Token token, IssuerProfile profile) {
    return TokenParser.parse(profile, token).stream()
        .findFirst()
        .flatMap(parsed -> parsed.kind().template(name).flatMap(t -> part(t, parsed)));
  }

  private Optional<String> part(ClaimTemplate template, ParsedToken parsed) {
    int at = 0;
    for (ClaimTemplate.Piece piece : template.pieces()) {
      if (piece instanceof PartRef ref) {
        Part part = parsed.kind().parts().get(ref.part());
        String value = parsed.values().getOrDefault(part.name(), "");
        if (at == start && !value.isEmpty()) {
          return Optional.of("its " + part.label() + " is `" + value + "`");
        }
        at += value.length();
      } else {
        at += ((ClaimTemplate.Literal) piece).text().length();
      }
    }
    return Optional.empty();
  }
}
