package dev.subclaim.rule;

/** A place and a few words about it, which may be empty. */
public record Mark(Place at, String text) {}
