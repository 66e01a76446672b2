package dev.subclaim.policy;

/** What a statement does with the requests it matches. */
public enum Effect {
  ALLOW,
  DENY
}
