package dev.subclaim.intake;

import dev.subclaim.config.FullName;
import dev.subclaim.source.Tree;

/**
 * A stack that {@code pulumi stack ls --all --json} lists.
 *
 * @param name its full name
 * @param tree the entry
 */
public record ListedStack(FullName name, Tree tree) {}
