/**
 * What stacks and environments ask AWS for. In comes a located tree; out go {@link
 * dev.subclaim.settings.DeploymentSettings} or an {@link
 * dev.subclaim.settings.EnvironmentDefinition} with its logins, each value with its place, and the
 * problems of form. Whose they are, and whether the role agrees, is for others to say.
 */
package dev.subclaim.settings;
