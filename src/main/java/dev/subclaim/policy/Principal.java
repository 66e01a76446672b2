package dev.subclaim.policy;

/** One principal of a statement: its type and its value as written. */
public record Principal(PrincipalType type, PolicyText value) {}
