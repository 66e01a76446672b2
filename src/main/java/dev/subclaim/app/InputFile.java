package dev.subclaim.app;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path as reports print it, with {@code /} on every system
 * @param file where it is
 * @param named whether the user named this very file, not a folder above it
 */
record InputFile(String path, Path file, boolean named) {}
