package dev.subclaim.app;

/**
 * What to audit, and how.
 *
 * @param lint what to read, which rules to ask, where reports go
 * @param allRoles whether roles are looked at, too, that trust no issuer
 */
public record AuditRequest(LintRequest lint, boolean allRoles) {}
