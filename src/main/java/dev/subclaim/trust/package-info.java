/**
 * What a policy means. In come a policy, a token and the context of a request, or the profiles of
 * the issuers; out go a decision with its reasons, or the set of tokens that the policy admits, by
 * level, in both bounds, with a witness. Two independent implementations, one token and all tokens,
 * check each other.
 */
package dev.subclaim.trust;
