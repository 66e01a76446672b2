/**
 * Better policies: in come stacks and environments, out goes the least trust policy for them, which
 * the proofs and the evaluator have confirmed.
 */
package dev.subclaim.suggest;
