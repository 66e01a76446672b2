package dev.subclaim.organization;

import static dev.subclaim.organization.SamplePolicy.GITHUB;
import static dev.subclaim.organization.SamplePolicy.GITLAB;
import static dev.subclaim.organization.SamplePolicy.PULUMI;
import static dev.subclaim.organization.SamplePolicy.TERRAFORM;
import static dev.subclaim.organization.SamplePolicy.other;
import static dev.subclaim.organization.SamplePolicy.policy;
import static dev.subclaim.organization.SamplePolicy.pulumiEnvironment;
import static dev.subclaim.organization.SamplePolicy.pulumiStack;
import static dev.subclaim.organization.SamplePolicy.statement;
import static dev.subclaim.organization.SampleRoles.DATA;
import static dev.subclaim.organization.SampleRoles.DEV;
import static dev.subclaim.organization.SampleRoles.PAYMENTS;
import static dev.subclaim.organization.SampleRoles.SANDBOX;
import static dev.subclaim.organization.SampleRoles.SHARED;
import static dev.subclaim.organization.SampleRoles.WEB;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mistakes in the sample organization's policies, each with the rules that must find it. */
final class Planted {
  private static final String AWS_AUDIENCE = "sts.amazonaws.com";
  private static final String SUB = PULUMI + ":sub";
  private static final String AUD = PULUMI + ":aud";

  private final List<SampleMistake> mistakes = new ArrayList<>();

  private Planted() {}

  static List<SampleMistake> all() {
    Planted planted = new Planted();
    planted.openToStrangers();
    planted.openToTheOrganization();
    planted.broken();
    planted.misleading();
    return List.copyOf(planted.mistakes);
  }

  private void openToStrangers() {
    Map<String, Object> audience = equal(GITHUB + ":aud", AWS_AUDIENCE);
    Map<String, Object> open = policy(statement("Allow", PAYMENTS, GITHUB, audience));
    add(
        role(PAYMENTS, "gha-deploy", "payments", open, "2026-11-19").with("AdministratorAccess"),
        "missing-subject, refused-by-iam",
        "GitHub: the audience alone is asked for, and everybody's tokens carry it");
    Map<String, Object> star = like(AUD, "aws:acme*");
    put(star, "StringLike", SUB, "pulumi:environments:org:acme*:env:*");
    add(
        role(DATA, "esc-all", "", policy(statement("Allow", DATA, PULUMI, star)), "")
            .with("PowerUserAccess"),
        "wildcard-audience",
        "Pulumi ESC: a star behind the organization's name");
    for (String account : List.of(WEB, DEV, SANDBOX)) {
      Map<String, Object> every =
          policy(account, GITLAB, "https://gitlab.com", "project_path:*:ref_type:branch:ref:main");
      add(
          role(account, "ci-publish", "platform", every, "2026-11-20"),
          "caller-chosen-audience",
          "GitLab: copies of one StackSet role that admits every project there is");
    }
    add(
        role(
            SANDBOX,
            "gha-docs",
            "",
            github(SANDBOX, "repo:octo-org/octo-repo:ref:refs/heads/main"),
            ""),
        "foreign-organization",
        "GitHub: copied from documentation, organization and all");
    Map<String, Object> both = equal(GITHUB + ":aud", AWS_AUDIENCE);
    put(
        both,
        "StringEquals",
        GITHUB + ":sub",
        List.of("repo:acme/kit:environment:dev", "repo:partner/kit:environment:dev"));
    add(
        role(DEV, "gha-kit", "web", policy(statement("Allow", DEV, GITHUB, both)), "2026-08-02"),
        "foreign-organization",
        "GitHub: a partner's repository beside the own one");
  }

  private void openToTheOrganization() {
    add(
        role(SHARED, "gha-everything", "platform", github(SHARED, "repo:acme/*"), "2026-11-20"),
        "organization-wide",
        "GitHub: every repository of the organization");
    add(
        role(
            WEB,
            "web-family",
            "web",
            policy(
                WEB,
                PULUMI,
                "acme",
                "pulumi:deploy:org:acme:project:web*:stack:prod:operation:update:scope:write"),
            "2026-10-30"),
        "project-prefix",
        "Pulumi: projects whose names begin with `web`, web-admin among them");
    add(
        role(WEB, "gha-site", "web", github(WEB, "repo:acme/site:*"), "2026-11-18"),
        "any-branch",
        "GitHub: whoever can push a branch of the repository");
    add(
        role(WEB, "gha-check", "web", github(WEB, "repo:acme/api:pull_request"), "2026-11-20"),
        "pull-request-can-assume",
        "GitHub: a pull request that nobody has reviewed");
    add(
        role(
            DATA,
            "eks-anything",
            "data",
            policy(DATA, SampleRoles.CLUSTER, AWS_AUDIENCE, "system:serviceaccount:*:*"),
            "2026-11-20"),
        "missing-subject",
        "EKS: every service account of the cluster");
    add(
        role(
            SHARED,
            "terraform-all",
            "platform",
            policy(SHARED, TERRAFORM, "aws.workload.identity", "organization:acme:project:*"),
            "2026-11-09"),
        "organization-wide",
        "HCP Terraform: every project and workspace");
  }

  private void broken() {
    String upper = pulumiStack("ledger", "staging").replace("acme", "Acme");
    add(
        role(PAYMENTS, "ledger-staging", "payments", policy(PAYMENTS, PULUMI, "acme", upper), ""),
        "never-matches",
        "Pulumi: the organization with a capital; tokens write it small");
    add(
        role(
            DATA,
            "lake-staging",
            "data",
            policy(DATA, PULUMI, AWS_AUDIENCE, pulumiStack("lake", "staging")),
            ""),
        "wrong-audience",
        "Pulumi: the audience that other issuers have");
    Map<String, Object> literal = equal(AUD, "acme");
    put(literal, "StringEquals", SUB, pulumiStack("etl", "staging"));
    add(
        role(DATA, "etl-staging", "data", policy(statement("Allow", DATA, PULUMI, literal)), ""),
        "never-matches",
        "Pulumi: a star under StringEquals, where it is a star");
    Map<String, Object> half = equal(AUD, "acme");
    put(half, "StringLike", "api.pulumi.com:sub", pulumiStack("mail", "staging"));
    add(
        role(WEB, "mail-staging", "web", policy(statement("Allow", WEB, PULUMI, half)), ""),
        "issuer-mismatch",
        "Pulumi: half of the provider's URL in front of the claims");
    add(
        role(
            SHARED,
            "backup-frozen",
            "platform",
            policy(
                statement("Allow", SHARED, PULUMI, stack("backup", "staging")),
                statement("Deny", SHARED, PULUMI, equal(AUD, "acme"))),
            "2026-03-11"),
        "nobody-can-assume",
        "Pulumi: a Deny takes out all that is allowed");
  }

  private void misleading() {
    Map<String, Object> claims = equal(AUD, "acme");
    put(claims, "ForAllValues:StringLike", SUB, pulumiStack("search", "staging"));
    add(
        role(
            WEB,
            "search-staging",
            "web",
            policy(statement("Allow", WEB, PULUMI, claims)),
            "2026-11-17"),
        "set-operator-on-single-value",
        "Pulumi: ForAllValues on a claim that has one value");
    Map<String, Object> old =
        new LinkedHashMap<>(policy(DATA, PULUMI, "acme", pulumiStack("reports", "staging")));
    old.remove("Version");
    add(
        role(DATA, "reports-staging", "data", old, "2025-12-30"),
        "missing-version",
        "Pulumi: no version, so that it is read by the rules of 2008");
    Map<String, Object> ignored = equal(AUD, "aws:acme");
    put(ignored, "StringLike", SUB, pulumiEnvironment("monitoring", "*"));
    Map<String, Object> doors =
        policy(
            statement("Allow", SHARED, PULUMI, ignored),
            other("AWS", "arn:aws:iam::" + SHARED + ":root", "sts:AssumeRole"),
            other(
                "Federated",
                "arn:aws:iam::" + SHARED + ":saml-provider/okta",
                "sts:AssumeRoleWithSAML"),
            statement("Allow", SHARED, GITHUB, equal(GITHUB + ":repository", "acme/monitoring")));
    add(
        role(SHARED, "monitoring-shared", "platform", doors, "2026-11-16"),
        "any-branch, refused-by-iam",
        "GitHub beside Pulumi: a repository by name and no branch; two other doors that are"
            + " listed");
  }

  private static Map<String, Object> stack(String project, String stack) {
    Map<String, Object> condition = equal(AUD, "acme");
    put(condition, "StringLike", SUB, pulumiStack(project, stack));
    return condition;
  }

  private static Map<String, Object> github(String account, String subject) {
    return policy(account, GITHUB, AWS_AUDIENCE, subject);
  }

  private static Map<String, Object> equal(String key, Object value) {
    Map<String, Object> condition = new LinkedHashMap<>();
    put(condition, "StringEquals", key, value);
    return condition;
  }

  private static Map<String, Object> like(String key, Object value) {
    Map<String, Object> condition = new LinkedHashMap<>();
    put(condition, "StringLike", key, value);
    return condition;
  }

  private static void put(
      Map<String, Object> condition, String operator, String key, Object value) {
    Map<String, Object> keys = new LinkedHashMap<>();
    if (condition.get(operator) instanceof Map<?, ?> known) {
      known.forEach((k, v) -> keys.put(k.toString(), v));
    }
    keys.put(key, value);
    condition.put(operator, keys);
  }

  private static SampleRole role(
      String account, String name, String team, Map<String, Object> policy, String lastUsed) {
    return new SampleRole(account, name, team, policy, List.of(), lastUsed);
  }

  private void add(SampleRole role, String rules, String what) {
    mistakes.add(SampleMistake.of(role, rules, what));
  }
}
