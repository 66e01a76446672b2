package dev.subclaim.app;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which findings do not count.
 *
 * @param baseline the file of those that were there before
 * @param suppressions the file of those that somebody accepts
 * @param noSuppressions whether nobody's acceptance counts, for auditors
 * @param newSince a commit, branch or tag: what was there already does not count
 * @param policyRef a commit, branch or tag: what it says of configuration, rules and accepted
 *     findings counts, not what lies here
 * @param today the day of the run, in UTC: suppressions have a last day
 */
public record Accepted(
    Optional<String> baseline,
    Optional<String> suppressions,
    boolean noSuppressions,
    Optional<String> newSince,
    Optional<String> policyRef,
    LocalDate today) {}
