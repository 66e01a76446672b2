package dev.subclaim.config;

import dev.subclaim.source.Span;

/**
 * A file that the configuration names.
 *
 * @param path as written, relative to the folder of the configuration
 * @param at where it is named
 */
public record FileRef(String path, Span at) {}
