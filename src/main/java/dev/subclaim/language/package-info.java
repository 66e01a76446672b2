/**
 * Regular languages. In come patterns and small regular expressions; out go languages with union,
 * intersection, complement, emptiness, shortest member and counting. Exact: what cannot be decided
 * within the work budget is said, never rounded. Nothing here knows AWS or tokens.
 */
package dev.subclaim.language;
