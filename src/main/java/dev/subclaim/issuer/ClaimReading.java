package dev.subclaim.issuer;

import dev.subclaim.issuer.ClaimTemplate.Literal;
import dev.subclaim.issuer.ClaimTemplate.PartRef;
import dev.subclaim.issuer.ClaimTemplate.Piece;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The ways to read one claim as its template, part by part, whatever other claims say. A place from
 * which the rest cannot be read is looked at once, so that the work stays small on any text.
 * Mutable in what it remembers.
 */
final class ClaimReading {
  private final List<Part> parts;
  private final List<Piece> pieces;
  private final String text;
  private final List<BitSet> asked = new ArrayList<>();
  private final List<BitSet> readable = new ArrayList<>();

  ClaimReading(List<Part> parts, List<Piece> pieces, String text) {
    this.parts = parts;
    this.pieces = pieces;
    this.text = text;
    for (int i = 0; i < pieces.size(); i++) {
      asked.add(new BitSet());
      readable.add(new BitSet());
    }
  }

  String text() {
    return text;
  }

  int size() {
    return pieces.size();
  }

  Piece piece(int index) {
    return pieces.get(index);
  }

  /** Whether the pieces from this one on can make the text from this place on. */
  boolean readable(int index, int from) {
    if (index == pieces.size()) {
      return from == text.length();
    }
    BitSet known = asked.get(index);
    if (!known.get(from)) {
      known.set(from);
      readable.get(index).set(from, firstEnd(index, from, from) >= 0);
    }
    return readable.get(index).get(from);
  }

  /**
   * The first place where a piece that begins at {@code from} can end, so that the rest can be
   * read.
   *
   * @param least the first end to look at
   * @return -1 when there is none
   */
  int firstEnd(int index, int from, int least) {
    if (pieces.get(index) instanceof PartRef ref) {
      Part part = parts.get(ref.part());
      int end = candidate(index, least);
      while (end >= 0
          && !(part.domain().contains(text.substring(from, end)) && readable(index + 1, end))) {
        end = candidate(index, end + 1);
      }
      return end;
    }
    String literal = ((Literal) pieces.get(index)).text();
    int end = from + literal.length();
    return end >= least && text.startsWith(literal, from) && readable(index + 1, end) ? end : -1;
  }

  /** The first place from {@code least} on that what follows the part allows as its end. */
  private int candidate(int index, int least) {
    if (least > text.length()) {
      return -1;
    }
    if (index + 1 == pieces.size()) {
      return text.length();
    }
    return pieces.get(index + 1) instanceof Literal literal
        ? text.indexOf(literal.text(), least)
        : least;
  }
}
