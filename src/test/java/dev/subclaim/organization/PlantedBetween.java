package dev.subclaim.organization;

import static dev.subclaim.organization.SamplePolicy.PULUMI;
import static dev.subclaim.organization.SamplePolicy.TERRAFORM;
import static dev.subclaim.organization.SamplePolicy.policy;
import static dev.subclaim.organization.SamplePolicy.pulumiEnvironment;
import static dev.subclaim.organization.SamplePolicy.pulumiStack;
import static dev.subclaim.organization.SampleRoles.DATA;
import static dev.subclaim.organization.SampleRoles.DEV;
import static dev.subclaim.organization.SampleRoles.PAYMENTS;
import static dev.subclaim.organization.SampleRoles.SANDBOX;
import static dev.subclaim.organization.SampleRoles.SHARED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mistakes that show only when files are read together: roles, providers, and the stacks and
 * environments that ask for the roles.
 */
final class PlantedBetween {
  private final List<SampleMistake> mistakes = new ArrayList<>();
  private final SortedMap<String, Object> settings = new TreeMap<>();
  private final SortedMap<String, String> environments = new TreeMap<>();

  private PlantedBetween() {
    stacks();
    environments();
    providers();
  }

  /** All of them. */
  static List<SampleMistake> all() {
    return List.copyOf(new PlantedBetween().mistakes);
  }

  /** Settings that are there for the mistakes alone, by path. */
  static SortedMap<String, Object> settings() {
    return new PlantedBetween().settings;
  }

  /** Definitions of environments that are there for the mistakes alone, by path. */
  static SortedMap<String, String> definitions() {
    return new PlantedBetween().environments;
  }

  private void stacks() {
    mistakes.add(
        SampleMistake.in(
            settings("refunds", role(PAYMENTS, "refunds-deploy"), Map.of()),
            "role-refuses-stack",
            "Pulumi: staging asks for the role of production"));
    SampleRole updates =
        made(
            PAYMENTS,
            "invoices-staging",
            "acme",
            pulumiStack("invoices", "staging").replace("operation:*", "operation:update"));
    mistakes.add(
        SampleMistake.in(
                settings("invoices", updates.arn(), Map.of("previewPullRequests", true)),
                "role-refuses-operation",
                "Pulumi: previews of pull requests are switched on, and the role takes updates")
            .beside(updates));
    mistakes.add(
        SampleMistake.in(
            settings("dns", role(SHARED, "dns-staging"), Map.of()),
            "role-not-found",
            "Pulumi: a role that the account does not have"));
    SampleRole project =
        made(DATA, "models-staging", "acme", "pulumi:deploy:org:acme:project:models:*");
    settings("models", project.arn(), Map.of());
    mistakes.add(
        SampleMistake.of(
            project,
            "admits-unlisted-stack",
            "Pulumi: made for staging, and production, which has another role, gets in"));
  }

  private void environments() {
    SampleRole renamed = made(DATA, "reports-esc", "aws:acme", pulumiEnvironment("report", "aws"));
    String path = "pulumi/environments/acme/reports/login.yaml";
    environments.put(path, "values:\n" + SampleFiles.login("reports", DATA));
    mistakes.add(
        SampleMistake.in(
                path,
                "role-refuses-environment",
                "Pulumi ESC: the policy has an older name of the project")
            .beside(renamed));
  }

  private void providers() {
    mistakes.add(
        SampleMistake.of(
            made(SANDBOX, "trial-esc", "aws:acme", pulumiEnvironment("trial", "aws")),
            "unregistered-audience",
            "Pulumi ESC: an audience that the account's provider does not take"));
    Map<String, Object> terraform =
        policy(
            DEV,
            TERRAFORM,
            "aws.workload.identity",
            "organization:acme:project:core:workspace:dev:run_phase:apply");
    mistakes.add(
        SampleMistake.of(
            new SampleRole(DEV, "terraform-core", "platform", terraform, List.of(), ""),
            "unregistered-provider",
            "HCP Terraform: an issuer that nobody registered in the account"));
  }

  /** Writes settings of a project's staging; their path. */
  private String settings(String project, String role, Map<String, Object> git) {
    Map<String, Object> aws = new LinkedHashMap<>();
    aws.put("roleArn", role);
    aws.put("sessionName", project + "-staging");
    aws.put("duration", "1h");
    Map<String, Object> json = new LinkedHashMap<>();
    if (!git.isEmpty()) {
      json.put("gitHub", git);
    }
    json.put("operationContext", Map.of("oidc", Map.of("aws", aws)));
    String path = "pulumi/settings/acme." + project + ".staging.json";
    settings.put(path, json);
    return path;
  }

  private static String role(String account, String name) {
    return new SampleRole(account, name, "", Map.of(), List.of(), "").arn();
  }

  private static SampleRole made(String account, String name, String audience, String subject) {
    Map<String, Object> policy = policy(account, PULUMI, audience, subject);
    return new SampleRole(account, name, "platform", policy, List.of(), "2026-11-14");
  }
}
