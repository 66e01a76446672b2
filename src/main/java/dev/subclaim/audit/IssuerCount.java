package dev.subclaim.audit;

/**
 * How many roles trust an issuer.
 *
 * @param profile the name of its profile
 * @param title what people call it; of one issuer without profile, its URL without scheme
 * @param modelled whether a profile describes it
 * @param issuers how many issuers of this kind there are: clusters, hosts
 * @param roles how many roles trust one of them
 */
public record IssuerCount(String profile, String title, boolean modelled, int issuers, int roles) {}
