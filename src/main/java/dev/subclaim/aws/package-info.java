/**
 * Small AWS values. In comes text such as an ARN, an account id or a duration; out goes the value
 * with its parts, or the reason why AWS would refuse it. Tables of AWS (operators, quotas,
 * condition keys) stand here, each with the page it is from.
 */
package dev.subclaim.aws;
