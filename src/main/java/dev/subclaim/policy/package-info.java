/**
 * What a trust policy says. In comes a located tree; out goes a {@link
 * dev.subclaim.policy.TrustPolicy} of statements, principals and conditions as they were written,
 * and the problems of form. What the words mean is the business of {@code trust}.
 */
package dev.subclaim.policy;
