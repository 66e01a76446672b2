package dev.subclaim.app;

import java.util.List;

/**
 * Whom the user means, as flags have it.
 *
 * @param subjects patterns of subjects
 * @param stacks {@code organization/project/stack}
 * @param environments {@code organization/project/environment}
 * @param issuer the name of the profile that has such stacks and environments
 */
public record MeantRequest(
    List<String> subjects, List<String> stacks, List<String> environments, String issuer) {
  public MeantRequest {
    subjects = List.copyOf(subjects);
    stacks = List.copyOf(stacks);
    environments = List.copyOf(environments);
  }

  /** All of them in words. */
  String words() {
    java.util.ArrayList<String> words = new java.util.ArrayList<>(subjects);
    stacks.forEach(stack -> words.add("stack " + stack));
    environments.forEach(environment -> words.add("environment " + environment));
    return String.join(", ", words);
  }
}
