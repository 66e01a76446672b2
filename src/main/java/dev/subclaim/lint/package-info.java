/**
 * The engine. In come facts and rules; out goes an {@link dev.subclaim.lint.Outcome} with {@link
 * dev.subclaim.lint.Finding}s, one for each cause, sorted. Rules know nothing of each other; who
 * yields to whom is applied here.
 */
package dev.subclaim.lint;
