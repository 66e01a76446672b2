/**
 * From files to facts. In come files and folders; out go the {@link dev.subclaim.intake.Facts} in
 * them: roles with their policies, providers, settings. One class for each container (a bare
 * policy, an exported role, a template, a plan), recognised by content.
 */
package dev.subclaim.intake;
