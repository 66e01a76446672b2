package dev.subclaim.issuer;

/** Which claim tells tenants of an issuer apart. */
public enum Tenancy {
  AUDIENCE,
  SUBJECT,
  /** The issuer serves one tenant alone: its URL is the tenant. */
  ISSUER
}
