package dev.subclaim.source;

/**
 * A comment in a file.
 *
 * @param text what it says, without its mark and the blanks around
 * @param span the whole of it, with its mark
 * @param alone whether nothing else stands on its line
 */
public record Comment(String text, Span span, boolean alone) {}
