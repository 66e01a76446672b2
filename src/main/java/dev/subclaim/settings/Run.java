package dev.subclaim.settings;

import dev.subclaim.source.Tree;

/**
 * An operation that is run without anybody asking for it.
 *
 * @param operation as the subject of its token says: {@code update}, {@code preview}, {@code
 *     destroy}, {@code detect-drift}, {@code remediate-drift}
 * @param why what runs it, a phrase: {@code a push}, {@code a pull request}, {@code a schedule}
 * @param at the value that says so
 */
public record Run(String operation, String why, Tree at) {}
