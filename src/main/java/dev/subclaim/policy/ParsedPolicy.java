package dev.subclaim.policy;

import dev.subclaim.source.Problem;
import java.util.List;

/**
 * What reading a trust policy gave: the policy as far as it could be read, and every problem.
 *
 * @param policy statements with an unreadable element are left out when judging them would mislead
 * @param problems in the order of the text
 */
public record ParsedPolicy(TrustPolicy policy, List<Problem> problems) {
  public ParsedPolicy {
    problems = List.copyOf(problems);
  }
}
