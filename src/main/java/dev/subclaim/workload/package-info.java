/**
 * Stacks and environments. In come the names of those who ask for a role; out go the tokens they
 * carry, and which of many of them a policy admits.
 */
package dev.subclaim.workload;
