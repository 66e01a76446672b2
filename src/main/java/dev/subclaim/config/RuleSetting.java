package dev.subclaim.config;

import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * How a rule is set.
 *
 * @param rule the rule's name
 * @param enabled whether it runs
 * @param reason why it does not
 * @param options its options, an object
 * @param name the rule's name with its place
 */
public record RuleSetting(
    String rule,
    boolean enabled,
    Optional<String> reason,
    Optional<Tree.Mapping> options,
    Tree.Scalar name) {}
