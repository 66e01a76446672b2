package dev.subclaim.issuer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a token as the kinds of its issuer: whose it is, which project and stack, which operation.
 */
public final class TokenParser {
  /** AWS fills {@code oaud} from the raw audience, so a token need not spell it. */
  private static final String RAW_AUDIENCE = "oaud";

  private TokenParser() {}

  /**
   * The kinds that can mint a token, documented ones first.
   *
   * <p>A claim that a kind has and the token does not tell is taken as unknown; a claim that the
   * token has and a kind lacks rules the kind out. Kinds of which the token tells every claim,
   * where there are any, rule out those of which it tells fewer.
   *
   * @return in the profile's order; empty when no kind can mint it
   */
  public static List<ParsedToken> parse(IssuerProfile profile, Token token) {
    List<ParsedToken> found = new ArrayList<>();
    for (TokenKind kind : profile.kinds()) {
      parse(kind, token).ifPresent(found::add);
    }
    boolean anyComplete = found.stream().anyMatch(ParsedToken::complete);
    return found.stream().filter(parsed -> parsed.complete() || !anyComplete).toList();
  }

  private static Optional<ParsedToken> parse(TokenKind kind, Token token) {
    for (String claim : token.claims().keySet()) {
      if (kind.template(claim).isEmpty()) {
        return Optional.empty();
      }
    }
    List<ClaimTemplate> told =
        kind.claims().stream().filter(t -> token.claims().containsKey(t.claim())).toList();
    boolean complete =
        kind.claims().stream().allMatch(t -> told.contains(t) || t.claim().equals(RAW_AUDIENCE));
    return new TokenMatch(kind, told, token).values().map(v -> new ParsedToken(kind, v, complete));
  }
}
