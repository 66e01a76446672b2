package dev.subclaim.settings;

import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * An environment variable.
 *
 * @param name its name, with the place
 * @param value its value; empty where the file does not show one
 * @param secret whether it is kept as a secret
 */
public record Variable(Tree.Scalar name, Optional<Written> value, boolean secret) {}
