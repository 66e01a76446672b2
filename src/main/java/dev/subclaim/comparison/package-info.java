/**
 * Set against set. In come two policies, or a policy and whom it should admit; out goes a proof
 * that nobody else gets in, or the tokens that make the difference.
 */
package dev.subclaim.comparison;
