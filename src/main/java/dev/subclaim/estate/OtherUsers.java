package dev.subclaim.estate;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.comparison.Proving;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Token;
import dev.subclaim.workload.Meant;
import java.util.List;

/** A role that refuses one user may be there for another. */
public final class OtherUsers {
  private OtherUsers() {}

  /**
   * Whether a role may let in a token that differs in made-up values alone.
   *
   * @param invented values in the subject that nothing tells
   */
  public static boolean getIn(
      Token token, List<String> invented, RolePolicy role, TokenModels tokens) {
    String pattern = token.claims().getOrDefault("sub", "");
    for (String value : invented) {
      pattern = pattern.replace(":" + value, ":*");
    }
    Meant anybody = new Meant(List.of(pattern), List.of());
    Proving proving = new Proving(tokens, false);
    return !invented.isEmpty()
        && !proving.admittedKinds(role.policy().policy(), anybody, false).isEmpty();
  }
}
