/**
 * Rule pages. In comes {@code rules/<name>.md}; out goes a rule: its data, its documentation, its
 * examples and its condition, an expression typed against the vocabulary of facts. A mistake in a
 * page is told with its place before any file is linted.
 */
package dev.subclaim.rule;
