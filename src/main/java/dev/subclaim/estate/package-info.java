/**
 * Roles, providers, stacks and environments together. In comes what files say of each; out goes
 * what happens between them: the four gates that a token passes on its way to a role.
 */
package dev.subclaim.estate;
