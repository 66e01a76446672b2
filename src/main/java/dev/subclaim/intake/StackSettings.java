package dev.subclaim.intake;

import dev.subclaim.settings.DeploymentSettings;
import java.util.Optional;

/**
 * Deployment settings and the stack they belong to.
 *
 * @param settings the settings
 * @param owner the stack; empty where neither the file nor its name tells
 */
public record StackSettings(DeploymentSettings settings, Optional<Owner> owner) {}
