package dev.subclaim.organization;

import static dev.subclaim.organization.SamplePolicy.GITHUB;
import static dev.subclaim.organization.SamplePolicy.GITLAB;
import static dev.subclaim.organization.SamplePolicy.PULUMI;
import static dev.subclaim.organization.SamplePolicy.TERRAFORM;
import static dev.subclaim.organization.SamplePolicy.eks;
import static dev.subclaim.organization.SamplePolicy.policy;
import static dev.subclaim.organization.SamplePolicy.pulumiEnvironment;
import static dev.subclaim.organization.SamplePolicy.pulumiStack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The roles of the sample organization with which nothing is wrong. */
final class SampleRoles {
  static final String PAYMENTS = "111122223333";
  static final String WEB = "222233334444";
  static final String DATA = "333344445555";
  static final String SHARED = "444455556666";
  static final String DEV = "555566667777";
  static final String SANDBOX = "666677778888";

  /** Accounts by id: what they are called. */
  static final List<Map.Entry<String, String>> ACCOUNTS =
      List.of(
          Map.entry(PAYMENTS, "payments-prod"),
          Map.entry(WEB, "web-prod"),
          Map.entry(DATA, "data-prod"),
          Map.entry(SHARED, "shared-services"),
          Map.entry(DEV, "development"),
          Map.entry(SANDBOX, "sandbox"));

  static final String CLUSTER = eks("B2A1F0E9D8C7B6A5F4E3D2C1B0A9F8E7");

  private static final List<String> PAYMENT_PROJECTS =
      List.of("payments", "ledger", "invoices", "refunds", "fraud");
  private static final List<String> WEB_PROJECTS =
      List.of("web", "web-admin", "api", "search", "mail");
  private static final List<String> DATA_PROJECTS =
      List.of("lake", "etl", "reports", "models", "features");
  private static final List<String> SHARED_PROJECTS =
      List.of("network", "dns", "monitoring", "backup", "registry");

  private final List<SampleRole> roles = new ArrayList<>();

  private SampleRoles() {}

  /** The projects, each with the account of its production. */
  static List<Map.Entry<String, String>> projects() {
    List<Map.Entry<String, String>> projects = new ArrayList<>();
    PAYMENT_PROJECTS.forEach(p -> projects.add(Map.entry(p, PAYMENTS)));
    WEB_PROJECTS.forEach(p -> projects.add(Map.entry(p, WEB)));
    DATA_PROJECTS.forEach(p -> projects.add(Map.entry(p, DATA)));
    SHARED_PROJECTS.forEach(p -> projects.add(Map.entry(p, SHARED)));
    return projects;
  }

  /** The projects that have an environment, the first of which log in to AWS. */
  static List<Map.Entry<String, String>> environments() {
    return projects().subList(0, 15);
  }

  /** How many environments log in to AWS. */
  static final int LOGINS = 8;

  static List<SampleRole> all() {
    SampleRoles made = new SampleRoles();
    for (Map.Entry<String, String> project : projects()) {
      made.pulumi(project.getKey(), project.getValue());
    }
    for (Map.Entry<String, String> environment : environments().subList(0, LOGINS)) {
      made.environment(environment.getKey(), environment.getValue());
    }
    for (String repository : List.of("api", "web", "mail")) {
      made.github(repository, WEB, "web");
    }
    for (String repository : List.of("ledger", "fraud")) {
      made.github(repository, PAYMENTS, "payments");
    }
    for (String service : List.of("cart", "catalog", "login")) {
      made.cluster(service, WEB, "web");
    }
    for (String project : List.of("warehouse", "jobs")) {
      made.gitlab(project, DATA, "data");
    }
    made.terraform("core", SHARED, "platform");
    return List.copyOf(made.roles);
  }

  private void pulumi(String project, String account) {
    add(
        account,
        project + "-deploy",
        policy(account, PULUMI, "acme", pulumiStack(project, "prod")));
  }

  private void environment(String project, String account) {
    add(
        account,
        project + "-esc",
        policy(account, PULUMI, "aws:acme", pulumiEnvironment(project, "aws")));
  }

  private void github(String repository, String account, String team) {
    String subject = "repo:acme/" + repository + ":environment:production";
    add(account, "gha-" + repository, team, policy(account, GITHUB, "sts.amazonaws.com", subject));
  }

  private void cluster(String service, String account, String team) {
    String subject = "system:serviceaccount:shop:" + service;
    add(account, "eks-" + service, team, policy(account, CLUSTER, "sts.amazonaws.com", subject));
  }

  private void gitlab(String project, String account, String team) {
    String subject = "project_path:acme/" + project + ":ref_type:branch:ref:main";
    add(account, "gitlab-" + project, team, policy(account, GITLAB, "https://gitlab.com", subject));
  }

  private void terraform(String workspace, String account, String team) {
    String subject = "organization:acme:project:" + workspace + ":workspace:prod:run_phase:apply";
    add(
        account,
        "terraform-" + workspace,
        team,
        policy(account, TERRAFORM, "aws.workload.identity", subject));
  }

  private void add(String account, String name, Map<String, Object> policy) {
    add(account, name, team(account), policy);
  }

  private static String team(String account) {
    return ACCOUNTS.stream()
        .filter(a -> a.getKey().equals(account))
        .map(a -> a.getValue().replace("-prod", "").replace("shared-services", "platform"))
        .findFirst()
        .orElse("");
  }

  private void add(String account, String name, String team, Map<String, Object> policy) {
    int number = roles.size();
    String used = number % 7 == 3 ? "" : "2026-11-%02d".formatted(number % 19 + 1);
    List<String> attached =
        name.startsWith("terraform") ? List.of("AdministratorAccess") : List.of();
    roles.add(new SampleRole(account, name, team, policy, attached, used));
  }
}
