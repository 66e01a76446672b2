/**
 * What tokens can say. In come the issuer profiles, data under {@code grammar/issuers}; out go the
 * kinds of tokens that an issuer mints, the templates of their claims over shared parts, and how a
 * token reads under them. An issuer without a profile gets one kind with free claims.
 */
package dev.subclaim.issuer;
