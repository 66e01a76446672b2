package dev.subclaim.issuer;

/**
 * What part of the tenant's structure a part of a token names. Each issuer has its own words for
 * them (owner, repository, ref, event); rules speak in these.
 */
public enum Level {
  ORGANIZATION,
  PROJECT,
  STACK,
  OPERATION
}
