package dev.subclaim.comparison;

import dev.subclaim.admission.Universe;
import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.witness.Witness;

/**
 * A token that gets in where it should not, or did not before.
 *
 * @param kind what the token is
 * @param action what it may ask for, {@code sts:AssumeRoleWithWebIdentity}
 * @param witness the token and the request it comes with
 */
public record Gain(TokenKind kind, String action, Witness witness) {
  /** Whether the issuer documents such tokens. */
  public boolean documented() {
    return kind.certainty() == Certainty.DOCUMENTED;
  }

  /** Whether a kind of token that is known can be this one. */
  public boolean known() {
    return !kind.title().equals(Universe.TITLE);
  }
}
