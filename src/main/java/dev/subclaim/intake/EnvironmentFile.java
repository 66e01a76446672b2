package dev.subclaim.intake;

import dev.subclaim.settings.EnvironmentDefinition;
import java.util.Optional;

/**
 * The definition of an ESC environment and which one it is.
 *
 * @param definition the definition
 * @param owner the environment; empty where neither the file nor its name tells
 */
public record EnvironmentFile(EnvironmentDefinition definition, Optional<Owner> owner) {}
