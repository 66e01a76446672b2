package dev.subclaim.trust;

/** How far a role is open, in one word; from the widest to none. */
public enum Reach {
  /** Tokens of more tenants than the policy names. */
  ANYONE,
  /** Every project of the tenants named. */
  TENANT,
  /** One project or a family of them, more than the stacks named. */
  PROJECT,
  /** Only what the policy names. */
  EXACT,
  NOBODY,
  UNDECIDED
}
