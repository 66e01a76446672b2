package dev.subclaim.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a command works and speaks.
 *
 * @param directory the working directory
 * @param in standard input
 * @param out for reports
 * @param err for everything else
 */
public record Face(Path directory, InputStream in, PrintStream out, PrintStream err) {}
