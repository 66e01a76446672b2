/**
 * The Maven goals. In come the parameters of a build; out goes a build that passes, fails for
 * findings or stops because the job could not be done. The one place that knows the Maven API.
 * Goals are named and set as the commands and flags of the command line are.
 */
package dev.subclaim.maven;
