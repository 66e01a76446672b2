/**
 * What the team tells us. In comes {@code subclaim.yaml}; out goes the configuration: whose
 * organizations these are, which issuers are self-hosted, how rules are set. Unknown stays unknown;
 * no default takes its place.
 */
package dev.subclaim.config;
