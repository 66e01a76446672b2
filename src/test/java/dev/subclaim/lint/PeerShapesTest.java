package dev.subclaim.lint;

import static dev.subclaim.lint.Judged.GITHUB;
import static dev.subclaim.lint.Judged.PULUMI;
import static dev.subclaim.lint.Judged.allow;
import static dev.subclaim.lint.Judged.deny;
import static dev.subclaim.lint.Judged.policy;
import static dev.subclaim.lint.Judged.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.config.Organizations;
import dev.subclaim.rule.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What linters of trust policies are compared by: a test a row, named after it, with every rule
 * that speaks. Notes do not count. An empty text means that all must be silent.
 */
class PeerShapesTest {
  private static final String AUD = "'StringEquals': {'aud': 'sts.amazonaws.com'}";
  private static final String ORG = "'StringEquals': {'aud': 'acme'}";
  private static final String MAIN = "repo:acme/web:ref:refs/heads/main";
  private static final String WEB = "pulumi:deploy:org:acme:project:web";
  private static final String RUN = WEB + ":stack:prod:operation:update:scope:write";

  static DynamicTest row(String name, String rules, String... statements) {
    return DynamicTest.dynamicTest(name, () -> assertSaid(rules, policy(statements)));
  }

  private static void assertSaid(String rules, String policy) {
    List<String> said =
        Judged.findings(policy, Organizations.NONE).stream()
            .filter(f -> f.severity() != Severity.NOTE)
            .map(Finding::rule)
            .distinct()
            .sorted()
            .toList();
    assertEquals(rules.isEmpty() ? List.of() : List.of(rules.split(" ")), said, policy);
  }

  private static String github(String operator, String subject) {
    return allow(GITHUB, "{" + AUD + ", '" + operator + "': {'sub': " + subject + "}}");
  }

  private static String github(String subject) {
    return github("StringLike", "'" + subject + "'");
  }

  private static String pulumi(String operator, String subject) {
    return allow(PULUMI, "{" + ORG + ", '" + operator + "': {'sub': " + subject + "}}");
  }

  private static String pulumi(String subject) {
    return pulumi("StringLike", "'" + subject + "'");
  }

  private static String ec2() {
    return statement("Allow", "{'Service': 'ec2.amazonaws.com'}", "'sts:AssumeRole'", "");
  }

  private static String carved(String provider, String subject) {
    return deny(provider, "{'StringNotEquals': {'sub': '" + subject + "'}}");
  }

  private static String open(String provider) {
    return statement(
        "Allow", "{'Federated': '" + provider + "'}", "'sts:AssumeRoleWithWebIdentity'", "");
  }

  private static String keys(String provider, String keys) {
    return statement(
        "Allow",
        "{'Federated': '" + provider + "'}",
        "'sts:AssumeRoleWithWebIdentity'",
        "{'StringEquals': " + keys + "}");
  }

  @TestFactory
  Stream<DynamicTest> github() {
    String host = "token.actions.githubusercontent.com";
    return Stream.of(
        row("exact", "", github(MAIN)),
        row("every ref of a repository", "any-branch", github("repo:acme/web:*")),
        row("prefix confusion of the repository", "project-prefix", github("repo:acme/web*")),
        row("prefix confusion of the owner", "any-organization", github("repo:acme*")),
        row("org wildcard", "organization-wide", github("repo:acme/*")),
        row(
            "mid wildcard that swallows a slash",
            "any-organization",
            github("repo:*/web:ref:refs/heads/main")),
        row("mid wildcard that swallows a colon", "organization-wide", github("repo:acme/*main")),
        row("any owner", "missing-subject", github("repo:*")),
        row("sub wildcard only", "missing-subject refused-by-iam", github("*")),
        row("missing sub", "missing-subject refused-by-iam", allow(GITHUB, "{" + AUD + "}")),
        row("no condition", "missing-audience refused-by-iam", open(GITHUB)),
        row(
            "StringEquals holding a wildcard",
            "never-matches",
            github("StringEquals", "'repo:acme/web:*'")),
        row(
            "ForAllValues hole",
            "set-operator-on-single-value",
            github("ForAllValues:StringLike", "'" + MAIN + "'")),
        row(
            "IfExists hole",
            "refused-by-iam set-operator-on-single-value",
            github("StringLikeIfExists", "'" + MAIN + "'")),
        row("wrong aud, which callers choose here", "", otherAudience()),
        row(
            "missing aud",
            "missing-audience",
            allow(GITHUB, "{'StringLike': {'sub': ['" + MAIN + "', '*']}}")),
        row(
            "key case-insensitivity",
            "",
            keys(
                GITHUB,
                ("{'" + host + ":aud': 'sts.amazonaws.com', '" + host + ":sub': '")
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace("STS.AMAZONAWS.COM'", "sts.amazonaws.com'")
                    + MAIN
                    + "'}")),
        row(
            "condition-key prefix mismatch",
            "issuer-mismatch refused-by-iam",
            keys(GITHUB, "{'token.actions.githubuser.content.com:sub': '" + MAIN + "'}")),
        row(
            "negated operators only",
            "negated-subject refused-by-iam",
            github("StringNotLike", "'repo:evil/*'")),
        row("Deny carve-out understood", "", github("repo:acme/web:*"), carved(GITHUB, MAIN)),
        row(
            "list values: loosest wins",
            "missing-subject",
            github("StringLike", "['" + MAIN + "', '*']")),
        row("all statements read", "organization-wide", github(MAIN), github("repo:acme/*")),
        row(
            "first statement for EC2",
            "missing-subject refused-by-iam",
            ec2(),
            allow(GITHUB, "{" + AUD + "}")),
        row(
            "wrong provider ARN",
            "invalid-provider-arn",
            open(GITHUB.replace("oidc-provider/", "oidc-provider/https://"))),
        row(
            "action/principal mismatch",
            "mismatched-action",
            github(MAIN).replace("WithWebIdentity", "")),
        row("question mark", "project-prefix", github("repo:acme/web-?:ref:refs/heads/main")),
        row("GitHub immutable sub", "", github("repo:acme@123456/web@789012:ref:refs/heads/main")),
        row("GitHub immutable sub, ids as stars", "any-branch", github("repo:acme@*/web@*:*")),
        row("pull request", "pull-request-can-assume", github("repo:acme/web:pull_request")));
  }

  private static String otherAudience() {
    return allow(
        GITHUB, "{'StringEquals': {'aud': 'https://github.com/acme', 'sub': '" + MAIN + "'}}");
  }

  @TestFactory
  Stream<DynamicTest> pulumi() {
    return Stream.of(
        row("exact", "", pulumi(RUN)),
        row("stack-wide", "", pulumi(WEB + ":stack:prod:*")),
        row("project-wide, the documentation's example", "", pulumi(WEB + ":*")),
        row("prefix confusion", "project-prefix", pulumi(WEB + "*")),
        row(
            "prefix confusion of the organization, bound by the audience",
            "organization-wide",
            pulumi("pulumi:deploy:org:acme*")),
        row(
            "prefix confusion of the organization",
            "any-organization refused-by-iam",
            allow(PULUMI, "{'StringLike': {'sub': 'pulumi:deploy:org:acme*'}}")),
        row(
            "prefix confusion of the audience",
            "wildcard-audience",
            allow(PULUMI, "{'StringLike': {'aud': 'acme*', 'sub': 'pulumi:*:project:web:*'}}")),
        row("org wildcard", "organization-wide", pulumi("pulumi:deploy:org:acme:*")),
        row(
            "mid wildcard that swallows a colon",
            "organization-wide",
            pulumi("pulumi:*:stack:prod:*")),
        row(
            "any organization, bound by the audience",
            "organization-wide",
            pulumi("pulumi:deploy:org:*")),
        row("sub wildcard only", "missing-subject", pulumi("*")),
        row("missing sub", "missing-subject", allow(PULUMI, "{" + ORG + "}")),
        row("no condition", "missing-audience refused-by-iam", open(PULUMI)),
        row(
            "StringEquals holding a wildcard",
            "never-matches",
            pulumi("StringEquals", "'" + WEB + ":*'")),
        row(
            "ForAllValues hole",
            "set-operator-on-single-value",
            pulumi("ForAllValues:StringLike", "'" + RUN + "'")),
        row(
            "IfExists hole",
            "set-operator-on-single-value",
            pulumi("StringLikeIfExists", "'" + RUN + "'")),
        row(
            "wrong aud",
            "wrong-audience",
            pulumi(WEB + ":*").replace("'acme'", "'sts.amazonaws.com'")),
        row(
            "wrong aud, of the other product",
            "wrong-audience",
            pulumi(RUN).replace("'acme'", "'aws:acme'")),
        row(
            "missing aud",
            "missing-audience refused-by-iam",
            allow(PULUMI, "{'StringLike': {'sub': '*:project:web:*'}}")),
        row(
            "key case-insensitivity",
            "",
            keys(
                PULUMI,
                "{'API.Pulumi.com/OIDC:AUD': 'acme', 'API.Pulumi.com/OIDC:Sub': '" + RUN + "'}")),
        row(
            "condition-key prefix mismatch",
            "issuer-mismatch refused-by-iam",
            keys(PULUMI, "{'api.pulumi.com:aud': 'acme'}")),
        row(
            "value case mismatch with real org",
            "never-matches",
            pulumi("pulumi:deploy:org:Acme:*")),
        row(
            "negated operators only",
            "negated-subject",
            pulumi("StringNotLike", "'*:project:sandbox:*'")),
        row("Deny carve-out understood", "", pulumi(WEB + ":*"), carved(PULUMI, RUN)),
        row(
            "list values: loosest wins",
            "missing-subject",
            pulumi("StringLike", "['" + RUN + "', '*']")),
        row(
            "all statements read",
            "organization-wide",
            pulumi(RUN),
            pulumi("pulumi:deploy:org:acme:*")),
        row("first statement for EC2", "missing-subject", ec2(), allow(PULUMI, "{" + ORG + "}")),
        row(
            "invalid ARN",
            "invalid-provider-arn",
            allow(PULUMI.replace("123456789012", "1234567890123"), "{" + ORG + "}")),
        row(
            "action/principal mismatch",
            "mismatched-action",
            pulumi(RUN).replace("WithWebIdentity", "")),
        row("question mark", "project-prefix", pulumi(WEB + "-?:stack:prod:*")));
  }
}
