package dev.subclaim.issuer;

/**
 * Whether an issuer documents that it mints a kind of token. Witnesses come from documented kinds;
 * "no token can" must exclude the assumed ones too.
 */
public enum Certainty {
  DOCUMENTED,
  ASSUMED
}
