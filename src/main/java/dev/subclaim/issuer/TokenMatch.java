package dev.subclaim.issuer;

import dev.subclaim.issuer.ClaimTemplate.PartRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The search for values of a kind's parts that make the claims of one token together. Claims are
 * read one after the other, left to right, each part as short as can be. Mutable during the search.
 */
final class TokenMatch {
  private final TokenKind kind;
  private final List<ClaimReading> claims;
  private final List<Optional<String>> values = new ArrayList<>();

  /**
   * A search.
   *
   * @param templates those of the kind's claims that the token has
   */
  TokenMatch(TokenKind kind, List<ClaimTemplate> templates, Token token) {
    this.kind = kind;
    this.claims = templates.stream().map(t -> reading(kind, t, token)).toList();
    kind.parts().forEach(part -> values.add(Optional.empty()));
  }

  private static ClaimReading reading(TokenKind kind, ClaimTemplate template, Token token) {
    String text = token.claims().getOrDefault(template.claim(), "");
    return new ClaimReading(kind.parts(), template.pieces(), text);
  }

  /** The values by part, in the kind's order; empty when this kind cannot mint the token. */
  Optional<Map<String, String>> values() {
    boolean eachAlone = claims.stream().allMatch(claim -> claim.readable(0, 0));
    if (!eachAlone || !claim(0)) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String part = kind.parts().get(i).name();
      values.get(i).ifPresent(value -> found.put(part, value));
    }
    return Optional.of(found);
  }

  private boolean claim(int index) {
    return index == claims.size() || piece(index, 0, 0);
  }

  private boolean piece(int index, int piece, int from) {
    ClaimReading claim = claims.get(index);
    if (piece == claim.size()) {
      return claim(index + 1);
    }
    if (!(claim.piece(piece) instanceof PartRef ref)) {
      int end = claim.firstEnd(piece, from, from);
      return end >= 0 && piece(index, piece + 1, end);
    }
    Optional<String> known = values.get(ref.part());
    return known.isPresent()
        ? again(index, piece, from, known.get())
        : anyValue(index, piece, from, ref.part());
  }

  /** A part that an earlier claim has told: it must say the same here. */
  private boolean again(int index, int piece, int from, String value) {
    ClaimReading claim = claims.get(index);
    int end = from + value.length();
    return claim.text().startsWith(value, from)
        && claim.readable(piece + 1, end)
        && piece(index, piece + 1, end);
  }

  private boolean anyValue(int index, int piece, int from, int part) {
    ClaimReading claim = claims.get(index);
    for (int end = claim.firstEnd(piece, from, from);
        end >= 0;
        end = claim.firstEnd(piece, from, end + 1)) {
      values.set(part, Optional.of(claim.text().substring(from, end)));
      if (piece(index, piece + 1, end)) {
        return true;
      }
    }
    values.set(part, Optional.empty());
    return false;
  }
}
