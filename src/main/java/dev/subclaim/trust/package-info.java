/**
 * What is to be said of a policy. In come its admissions; out go the answers the rules ask for: how
 * far it is open and for whom, confirmed by a token, and what in it is void, twice or in vain.
 */
package dev.subclaim.trust;
