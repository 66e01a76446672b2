/**
 * One request. In come a policy, a token and the context of a request; out goes AWS's decision with
 * its reasons, condition by condition. It knows nothing of sets of tokens: {@code admission}
 * answers the same question for all tokens at once, and the two check each other.
 */
package dev.subclaim.evaluation;
