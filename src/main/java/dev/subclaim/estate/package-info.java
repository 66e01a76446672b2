/**
 * Roles, providers, stacks and environments together. In come the facts of all files and the
 * configuration; out go the team's {@link dev.subclaim.estate.Inventory}, which roles it names, and
 * what happens between them: the four {@link dev.subclaim.estate.Gates} that a token passes on its
 * way to a role.
 */
package dev.subclaim.estate;
