/**
 * Many roles of many accounts at a glance. In come the roles that exports hold and what follows
 * from their policies; out comes the {@link dev.subclaim.audit.Audit}: who can assume what, the
 * widest first, with everything that tells how much it matters. It knows no rules and no findings.
 */
package dev.subclaim.audit;
