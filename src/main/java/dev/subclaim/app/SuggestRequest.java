package dev.subclaim.app;

import java.util.List;
import java.util.Optional;

/**
 * Whom a policy is to be written for.
 *
 * @param whom stacks and environments
 * @param operations for which operations; none stands for all
 * @param role whose users the inventory tells, by name or ARN: they are let in, too
 * @param seen a file of CloudTrail's events: whoever got a session is let in, too
 * @param account the role's account
 * @param keep a policy whose callers must all stay in
 * @param against a policy that the new one would take the place of
 * @param patterns whether whole projects may be let in where IAM's quota forces it
 * @param setup what else is told
 * @param json whether the policy and what is said about it are one object
 */
public record SuggestRequest(
    MeantRequest whom,
    List<String> operations,
    Optional<String> role,
    Optional<String> seen,
    Optional<String> account,
    Optional<String> keep,
    Optional<String> against,
    boolean patterns,
    SetupRequest setup,
    boolean json) {
  public SuggestRequest {
    operations = List.copyOf(operations);
  }
}
