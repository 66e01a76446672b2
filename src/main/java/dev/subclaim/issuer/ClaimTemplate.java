package dev.subclaim.issuer;

import java.util.List;

/**
 * How a claim is made of parts.
 *
 * @param claim the claim as the condition key spells it after the colon: {@code aud}, {@code sub}
 * @param pieces in order; part references ascend in the order of the kind's parts and name none
 *     twice
 */
public record ClaimTemplate(String claim, List<Piece> pieces) {
  public ClaimTemplate {
    pieces = List.copyOf(pieces);
  }

  /**
   * The claim that these values make.
   *
   * @param values one for each part of the kind, in its order
   */
  public String text(List<String> values) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(piece instanceof PartRef ref ? values.get(ref.part()) : ((Literal) piece).text());
    }
    return text.toString();
  }

  /** A piece of a claim. */
  public sealed interface Piece {}

  /** Text that stands in every such claim. */
  public record Literal(String text) implements Piece {}

  /** The value of a part, by its place in {@link TokenKind#parts()}. */
  public record PartRef(int part) implements Piece {}
}
