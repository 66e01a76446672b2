package dev.subclaim.lint;

import static dev.subclaim.lint.Judged.GITHUB;
import static dev.subclaim.lint.Judged.PULUMI;
import static dev.subclaim.lint.Judged.allow;
import static dev.subclaim.lint.Judged.deny;
import static dev.subclaim.lint.Judged.policy;
import static dev.subclaim.lint.Judged.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Organizations;
import dev.subclaim.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The shapes of trust policies that linters are compared by, for two issuers each, and which rule
 * speaks; an empty name where all must be silent. Notes do not count.
 */
class PeerShapesTest {
  private static final String AUD = "'StringEquals': {'aud': 'sts.amazonaws.com'}";
  private static final String ORG = "'StringEquals': {'aud': 'acme'}";
  private static final String MAIN = "repo:acme/web:ref:refs/heads/main";
  private static final String RUN =
      "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write";

  private static DynamicTest row(String name, String rule, String... statements) {
    return DynamicTest.dynamicTest(name, () -> check(policy(statements), rule));
  }

  private static void check(String policy, String rule) {
    List<String> said =
        Judged.findings(policy, Organizations.NONE).stream()
            .filter(f -> f.severity() != Severity.NOTE)
            .map(Finding::rule)
            .distinct()
            .toList();
    if (rule.isEmpty()) {
      assertEquals(List.of(), said, policy);
    } else {
      assertTrue(said.contains(rule), () -> policy + " gives " + said);
    }
  }

  private static String github(String subject) {
    return allow(GITHUB, "{" + AUD + ", 'StringLike': {'sub': " + subject + "}}");
  }

  private static String pulumi(String subject) {
    return allow(PULUMI, "{" + ORG + ", 'StringLike': {'sub': " + subject + "}}");
  }

  @TestFactory
  List<DynamicTest> github() {
    String owner = "repo:acme/web:*";
    return List.of(
        row("exact", "", github("'" + MAIN + "'")),
        row("missing sub", "missing-subject", allow(GITHUB, "{" + AUD + "}")),
        row("sub wildcard only", "missing-subject", github("'*'")),
        row("org wildcard", "organization-wide", github("'repo:acme/*'")),
        row("prefix confusion of the owner", "any-organization", github("'repo:acme*'")),
        row("prefix confusion of the repository", "project-prefix", github("'repo:acme/web*'")),
        row("mid wildcard", "any-organization", github("'repo:*/web:ref:refs/heads/main'")),
        row("immutable with stars", "any-branch", github("'repo:acme@*/web@*:*'")),
        row("immutable", "", github("'repo:acme@123456/web@789012:ref:refs/heads/main'")),
        row("list, loosest wins", "missing-subject", github("['" + MAIN + "', '*']")),
        row("every ref", "any-branch", github("'" + owner + "'")),
        row("pull request", "pull-request-can-assume", github("'repo:acme/web:pull_request'")),
        row(
            "StringEquals with a wildcard",
            "never-matches",
            allow(
                GITHUB, "{'StringEquals': {'aud': 'sts.amazonaws.com', 'sub': '" + owner + "'}}")),
        row(
            "ForAllValues",
            "set-operator-on-single-value",
            allow(GITHUB, "{" + AUD + ", 'ForAllValues:StringLike': {'sub': '" + MAIN + "'}}")),
        row(
            "IfExists",
            "set-operator-on-single-value",
            allow(GITHUB, "{" + AUD + ", 'StringLikeIfExists': {'sub': '" + MAIN + "'}}")),
        row(
            "negated only",
            "negated-subject",
            allow(GITHUB, "{" + AUD + ", 'StringNotLike': {'sub': 'repo:evil/*'}}")),
        row("key in capitals", "", capitals()),
        row("Deny carve-out", "", github("'" + owner + "'"), carved(GITHUB, MAIN)),
        row(
            "no condition",
            "missing-audience",
            allow(GITHUB, "{}").replace(", 'Condition': {}", "")),
        row("second statement", "missing-subject", ec2(), allow(GITHUB, "{" + AUD + "}")));
  }

  private static String capitals() {
    return statement(
        "Allow",
        "{'Federated': '" + GITHUB + "'}",
        "'sts:AssumeRoleWithWebIdentity'",
        "{'StringEquals': {'TOKEN.ACTIONS.GITHUBUSERCONTENT.COM:AUD': 'sts.amazonaws.com',"
            + " 'TOKEN.ACTIONS.GITHUBUSERCONTENT.COM:SUB': '"
            + MAIN
            + "'}}");
  }

  private static String carved(String provider, String subject) {
    return deny(provider, "{'StringNotEquals': {'sub': '" + subject + "'}}");
  }

  private static String ec2() {
    return statement("Allow", "{'Service': 'ec2.amazonaws.com'}", "'sts:AssumeRole'", "");
  }

  @TestFactory
  List<DynamicTest> pulumi() {
    String web = "pulumi:deploy:org:acme:project:web:*";
    return List.of(
        row("exact", "", pulumi("'" + RUN + "'")),
        row("stackwide", "", pulumi("'pulumi:deploy:org:acme:project:web:stack:prod:*'")),
        row("missing sub", "missing-subject", allow(PULUMI, "{" + ORG + "}")),
        row("sub wildcard only", "missing-subject", pulumi("'*'")),
        row("org wildcard", "organization-wide", pulumi("'pulumi:deploy:org:acme:*'")),
        row("prefix", "project-prefix", pulumi("'pulumi:deploy:org:acme:project:web*'")),
        row(
            "organization prefix",
            "any-organization",
            allow(PULUMI, "{'StringLike': {'sub': 'pulumi:deploy:org:acme*'}}")),
        row(
            "wildcard audience",
            "wildcard-audience",
            allow(PULUMI, "{'StringLike': {'aud': 'acme*', 'sub': 'pulumi:*:project:web:*'}}")),
        row("mid wildcard", "organization-wide", pulumi("'pulumi:*:stack:prod:*'")),
        row("list, loosest wins", "missing-subject", pulumi("['" + RUN + "', '*']")),
        row(
            "StringEquals with a wildcard",
            "never-matches",
            allow(PULUMI, "{'StringEquals': {'aud': 'acme', 'sub': '" + web + "'}}")),
        row(
            "wrong aud",
            "wrong-audience",
            allow(
                PULUMI,
                "{'StringEquals': {'aud': 'sts.amazonaws.com'}, 'StringLike': {'sub': '"
                    + web
                    + "'}}")),
        row("missing aud", "missing-audience", allow(PULUMI, "{'StringLike': {'sub': '*'}}")),
        row(
            "wrong prefix",
            "issuer-mismatch",
            statement(
                "Allow",
                "{'Federated': '" + PULUMI + "'}",
                "'sts:AssumeRoleWithWebIdentity'",
                "{'StringEquals': {'api.pulumi.com:aud': 'acme'}}")),
        row("case of a value", "never-matches", pulumi("'pulumi:deploy:org:Acme:*'")),
        row(
            "IfExists",
            "set-operator-on-single-value",
            allow(PULUMI, "{" + ORG + ", 'StringLikeIfExists': {'sub': '" + RUN + "'}}")),
        row(
            "negated only",
            "negated-subject",
            allow(PULUMI, "{" + ORG + ", 'StringNotLike': {'sub': '*:project:sandbox:*'}}")),
        row("Deny carve-out", "", pulumi("'" + web + "'"), carved(PULUMI, RUN)),
        row(
            "wrong action",
            "mismatched-action",
            statement("Allow", "{'Federated': '" + PULUMI + "'}", "'sts:AssumeRole'", "")),
        row("second statement", "missing-subject", ec2(), allow(PULUMI, "{" + ORG + "}")));
  }
}
