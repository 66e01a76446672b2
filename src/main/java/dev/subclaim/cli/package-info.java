/**
 * The command line. In come arguments; out go reports on standard output, log on standard error,
 * and the exit code: 0 clean, 1 findings, 2 the job could not be done. The one place that prints,
 * exits and knows picocli.
 */
package dev.subclaim.cli;
