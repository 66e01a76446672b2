package dev.subclaim.lint;

import static dev.subclaim.lint.Judged.PULUMI;
import static dev.subclaim.lint.Judged.allow;
import static dev.subclaim.lint.Judged.statement;
import static dev.subclaim.lint.PeerShapesTest.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What else linters of trust policies are compared by: actions, other issuers, sessions. */
class PeerFeaturesTest {
  @TestFactory
  Stream<DynamicTest> actionListAndNotAction() {
    String tags = "['sts:AssumeRoleWithWebIdentity', 'sts:TagSession']";
    String wide = "{'StringEquals': {'api.pulumi.com/oidc:aud': 'acme'}}";
    String principal = "{'Federated': '" + PULUMI + "'}";
    String not = statement("Allow", principal, "'sts:AssumeRole'", wide);
    return Stream.of(
        row("Action list", "missing-subject", statement("Allow", principal, tags, wide)),
        row("NotAction", "missing-subject", not.replace("'Action'", "'NotAction'")));
  }

  @TestFactory
  Stream<DynamicTest> multiIssuerSubjectGrammar() {
    return Stream.of(
        issuer("gitlab.com", "project_path:acme/*:ref_type:branch:ref:main", "organization-wide"),
        issuer("gitlab.com", "project_path:acme*/web:ref_type:branch:ref:main", "any-organization"),
        issuer("gitlab.com", "project_path:acme/web:branch:main", "never-matches"),
        issuer("app.terraform.io", "organization:acme:*", "organization-wide"),
        issuer(
            "app.terraform.io",
            "organization:acme*:project:p:workspace:w:run_phase:apply",
            "any-organization"),
        issuer("agent.buildkite.com", "organization:acme:*", "organization-wide"));
  }

  private static DynamicTest issuer(String host, String subject, String rules) {
    String provider = "arn:aws:iam::123456789012:oidc-provider/" + host;
    String statement =
        allow(
            provider,
            "{'StringEquals': {'aud': 'aws.workload.identity'}, 'StringLike': {'sub': '"
                + subject
                + "'}}");
    return row(host + " " + subject, rules, statement);
  }

  @TestFactory
  Stream<DynamicTest> sessions() {
    return Stream.of(
        setting("bad session duration", "'duration': '30s'", "duration-too-short"),
        setting("bad session duration, not one at all", "'duration': '1 hour'", "invalid-duration"),
        setting("session-name validity", "'sessionName': 'a b'", "invalid-session-name"));
  }

  private static DynamicTest setting(String name, String member, String rule) {
    String role = "'roleArn': 'arn:aws:iam::123456789012:role/web-deploy'";
    String session = member.contains("sessionName") ? "" : ", 'sessionName': 'deploy'";
    String aws = "{" + role + session + ", " + member + "}";
    String settings = "{'operationContext': {'oidc': {'aws': " + aws + "}}}";
    return DynamicTest.dynamicTest(
        name,
        () -> assertEquals(List.of(rule), Judged.rulesOf(settings.replace('\'', '"')), settings));
  }
}
