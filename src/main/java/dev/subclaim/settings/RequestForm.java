package dev.subclaim.settings;

import dev.subclaim.aws.SessionDuration.Grammar;
import java.util.ArrayList;
import java.util.List;

/**
 * How a format spells what is asked of AWS.
 *
 * @param label what messages call the format
 * @param role the member with the role's ARN
 * @param policies the member with the ARNs of session policies
 * @param duration the member with the duration
 * @param more further members
 * @param grammar how durations are written
 * @param variables whether session names have variables that Pulumi fills in
 */
record RequestForm(
    String label,
    String role,
    String policies,
    String duration,
    List<String> more,
    Grammar grammar,
    boolean variables) {
  static final String SESSION_NAME = "sessionName";

  /** ESC's aws-login (Pulumi, aws-login). */
  static final RequestForm ENVIRONMENT =
      new RequestForm(
          "ESC",
          "roleArn",
          "policyArns",
          "duration",
          List.of(EnvironmentLogin.ATTRIBUTES),
          Grammar.CLOCK,
          false);

  /** Every member of the format. */
  List<String> members() {
    List<String> all = new ArrayList<>(List.of(role, SESSION_NAME, duration, policies));
    all.addAll(more);
    return all;
  }
}
