package dev.subclaim.rule;

import dev.subclaim.fix.Promise;
import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * How a page says that its findings are repaired, as written.
 *
 * @param edit the name of an edit
 * @param promise what it does to those who get in
 * @param at the place to edit: an expression; without one the place that is underlined
 * @param to the texts that are to stand there: an expression; no texts are no repair
 * @param under the condition operator that it needs: a template; nothing filled in is none
 * @param key the name of what is added: a template
 */
public record FixClause(
    Tree.Scalar edit,
    Promise promise,
    Optional<Tree.Scalar> at,
    Optional<Tree.Scalar> to,
    Optional<Tree.Scalar> under,
    Optional<Tree.Scalar> key) {}
