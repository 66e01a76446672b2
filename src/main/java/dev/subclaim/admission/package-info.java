/**
 * All tokens. In come a policy and the profiles of the issuers; out goes the set of tokens that
 * each statement admits after every Deny, in both bounds, and what it leaves open level by level
 * (organization, project, stack, operation). It knows nothing of the evaluator of one request.
 */
package dev.subclaim.admission;
