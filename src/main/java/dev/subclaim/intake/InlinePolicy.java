package dev.subclaim.intake;

import dev.subclaim.source.Tree;

/**
 * A permission policy written into a role.
 *
 * @param name its name; empty where it has none
 * @param allowsEverything whether a statement without condition allows every action on every
 *     resource; what else it allows is not looked at
 * @param tree its name as written, else its entry
 */
public record InlinePolicy(String name, boolean allowsEverything, Tree tree) {}
