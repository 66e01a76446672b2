package dev.subclaim.intake;

import dev.subclaim.settings.Written;

/**
 * A {@code Pulumi.yaml}. The stacks of the project are configured beside it.
 *
 * @param folder the folder it lies in, empty for the working directory
 * @param project the project's name
 */
public record ProjectFile(String folder, Written project) {}
