/**
 * Tokens that prove something. In comes a set of tokens; out goes one of them as people would write
 * it, in a context of the request in which the evaluator of one request really admits it.
 */
package dev.subclaim.witness;
