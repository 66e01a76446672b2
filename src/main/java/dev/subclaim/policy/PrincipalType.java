package dev.subclaim.policy;

/** The kinds of principal that IAM knows, and the bare star. */
public enum PrincipalType {
  /** {@code "Principal": "*"}. */
  EVERYONE,
  AWS,
  FEDERATED,
  SERVICE,
  CANONICAL_USER
}
