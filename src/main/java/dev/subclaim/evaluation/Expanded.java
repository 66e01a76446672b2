package dev.subclaim.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value of a policy after its variables were replaced.
 *
 * @param pieces in order
 * @param valueless whether a variable in it has no value, so that nothing equals it
 */
record Expanded(List<Piece> pieces, boolean valueless) {
  Expanded {
    pieces = List.copyOf(pieces);
  }

  /** What a piece is. */
  enum Kind {
    /** Text of the policy, in which wildcards count. */
    WRITTEN,
    /** Text put in for a variable: always literal. */
    INSERTED,
    /** Text that is not known, and may be any. */
    OPEN
  }

  /** A piece of a value. */
  record Piece(String text, Kind kind) {}

  /** Whether a piece is not known. */
  boolean open() {
    return pieces.stream().anyMatch(piece -> piece.kind() == Kind.OPEN);
  }

  /** Whether the value is as written, without variables. */
  boolean plain() {
    return !valueless && pieces.stream().allMatch(piece -> piece.kind() == Kind.WRITTEN);
  }

  /** The text of the pieces, one after the other. */
  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
