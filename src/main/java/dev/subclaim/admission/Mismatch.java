package dev.subclaim.admission;

import java.util.Optional;

/**
 * Why no token of an issuer can carry a value.
 *
 * @param offset where in the value it goes wrong
 * @param reason why, as a clause
 * @param nearest a value that some token can carry, proven; with the operator that it needs
 */
public record Mismatch(int offset, String reason, Optional<Repair> nearest) {
  /**
   * A value that would match.
   *
   * @param operator {@code StringLike} or {@code StringEquals}
   * @param value the value
   */
  public record Repair(String operator, String value) {
    @Override
    public String toString() {
      return "\"" + operator + "\": \"" + value + "\"";
    }
  }
}
