package dev.subclaim.intake;

/**
 * A file that could not be used, or not wholly.
 *
 * @param path the file as reports print it
 * @param message what is wrong and what to do, one line
 */
public record Failure(String path, String message) {}
