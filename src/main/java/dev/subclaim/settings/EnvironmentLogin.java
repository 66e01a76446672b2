package dev.subclaim.settings;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A login to AWS in an ESC environment (Pulumi, aws-login).
 *
 * @param function the name of the function that logs in, as written
 * @param oidc what is asked of AWS with a token; empty for a login with fixed keys
 * @param fixedKeys whether access keys are written down
 * @param attributes what the subject is made of, as written; empty for the default subject
 */
public record EnvironmentLogin(
    Tree.Scalar function, Optional<RoleRequest> oidc, boolean fixedKeys, List<Written> attributes) {
  static final String ATTRIBUTES = "subjectAttributes";

  /** The attributes that subjects can be made of; the platform attests them, so there are four. */
  public static final List<String> KNOWN_ATTRIBUTES =
      List.of(
          "rootEnvironment.name",
          "currentEnvironment.name",
          "pulumi.user.login",
          "pulumi.organization.login");

  public EnvironmentLogin {
    attributes = List.copyOf(attributes);
  }
}
