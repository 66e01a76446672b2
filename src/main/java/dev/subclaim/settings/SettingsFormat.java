package dev.subclaim.settings;

import dev.subclaim.aws.SessionDuration.Grammar;
import java.util.List;

/** The forms in which Pulumi's deployment settings are handed round. */
public enum SettingsFormat {
  /** The body of the REST API, /api/stacks/ORG/PROJECT/STACK/deployments/settings. */
  REST("the REST API", "roleArn", "policyArns", "duration", Grammar.CLOCK, Dialect.PLAIN),
  /** What {@code pulumi deployment settings get --output json} prints. */
  COMMAND_LINE(
      "the command line", "roleArn", "policyArns", "sessionDuration", Grammar.GO, Dialect.PLAIN),
  /** The file {@code Pulumi.STACK.deploy.yaml}, which the CLI dropped in 3.251.0. */
  RETIRED_FILE("a deploy.yaml", "roleArn", "policyArns", "duration", Grammar.GO, Dialect.PLAIN),
  /** pulumiservice:index:DeploymentSettings in a Pulumi YAML program. */
  PROGRAM(
      "the pulumiservice resource",
      "roleARN",
      "policyARNs",
      "duration",
      Grammar.GO,
      Dialect.PROGRAM),
  /** The same resource in {@code pulumi stack export}. */
  STATE(
      "the pulumiservice resource", "roleARN", "policyARNs", "duration", Grammar.GO, Dialect.STATE);

  private final String label;
  private final RequestForm form;
  private final Dialect dialect;

  SettingsFormat(
      String label,
      String role,
      String policies,
      String duration,
      Grammar grammar,
      Dialect dialect) {
    this.label = label;
    this.dialect = dialect;
    this.form = new RequestForm(label, role, policies, duration, List.of(), grammar, true);
  }

  /** What messages call it, {@code the REST API}. */
  public String label() {
    return label;
  }

  RequestForm form() {
    return form;
  }

  Dialect dialect() {
    return dialect;
  }
}
