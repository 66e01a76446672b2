package dev.subclaim.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuersTest {
  private static final Issuers ISSUERS = Issuers.builtIn();

  @ParameterizedTest
  @CsvSource({
    "api.pulumi.com/oidc, pulumi-cloud",
    "https://api.pulumi.com/oidc/, pulumi-cloud",
    "api.pulumi.com/oidc/v2, pulumi-cloud-v2",
    "token.actions.githubusercontent.com, github-actions",
    "token.actions.githubusercontent.com/octocat-inc, github-actions",
    "token.actions.githubusercontent.com/a/b, generic",
    "xtoken.actions.githubusercontent.com, generic",
    "api.pulumi.com, generic",
    "cognito-identity.amazonaws.com, amazon-cognito",
    "accounts.google.com, google",
    "oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF, amazon-eks",
    "oidc.eks.cn-north-1.amazonaws.com.cn/id/0123456789ABCDEF, amazon-eks",
    "oidc.eks.eu-west-1.amazonaws.com, generic",
    "gitlab.com, gitlab",
    "gitlab.example.com, generic",
    "app.terraform.io, hcp-terraform",
    "app.eu.terraform.io, hcp-terraform",
    "oidc.circleci.com/org/5f1c6f0e-6b1a-4b9e-9d0a-0a1b2c3d4e5f, circleci",
    "agent.buildkite.com, buildkite",
    "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc, bitbucket",
    "oidc.vercel.com, vercel",
    "oidc.vercel.com/acme, vercel",
    "vstoken.dev.azure.com/6804a3a0-e94c-41ae-9343-c5676fd58375, azure-devops",
    "demo.app.spacelift.io, spacelift",
    "a.demo.app.spacelift.io, generic",
    "oidc.codefresh.io, codefresh",
    "oidc-configuration.audit-log.githubusercontent.com, github-audit-log",
  })
  void findsTheProfileOfAUrl(String url, String name) {
    assertEquals(name, ISSUERS.forProvider(url).name());
  }

  @Test
  void theProviderIsTheUrlAskedFor() {
    IssuerProfile enterprise =
        ISSUERS.forProvider("https://token.actions.githubusercontent.com/octocat-inc");
    assertEquals("token.actions.githubusercontent.com/octocat-inc", enterprise.provider());
    assertFalse(enterprise.shared());
    assertEquals(Tenancy.ISSUER, enterprise.tenancy());
    assertTrue(ISSUERS.forProvider("token.actions.githubusercontent.com").shared());
  }

  @Test
  void anUnknownIssuerCanSayAnything() {
    IssuerProfile generic = ISSUERS.forProvider("oidc.example.com/id/1");
    assertFalse(generic.modelled());
    assertEquals("oidc.example.com/id/1", generic.provider());
    Token token =
        new Token("oidc.example.com/id/1", new TreeMap<>(Map.of("aud", "", "sub", "system:x:y")));
    assertEquals(1, TokenParser.parse(generic, token).size());
  }

  @Test
  void aSelfHostedIssuerIsFoundAtBothUrls() {
    Issuers own = ISSUERS.withUrl("pulumi-cloud", "https://api.pulumi.acme.example/oidc");
    assertEquals("pulumi-cloud", own.forProvider("api.pulumi.acme.example/oidc").name());
    assertEquals("api.pulumi.com/oidc", own.forProvider("api.pulumi.com/oidc").provider());
    assertEquals(
        Optional.of("api.pulumi.acme.example/oidc"),
        own.named("pulumi-cloud").map(IssuerProfile::provider));
    assertThrows(
        IllegalArgumentException.class, () -> ISSUERS.withUrl("pulumi", "https://example.com"));
  }

  @Test
  void profilesOfATeamCountBeforeOurs() {
    IssuerProfile ours = ISSUERS.named("pulumi-cloud-v2").orElseThrow();
    IssuerProfile theirs = ours.at("login.acme.example");
    Issuers both = ISSUERS.with(List.of(theirs));
    assertEquals("login.acme.example", both.forProvider("login.acme.example").provider());
    assertEquals("generic", both.forProvider("api.pulumi.com/oidc/v2").name());
    assertEquals(ISSUERS.names(), both.names());
    assertEquals(Optional.empty(), both.named("pulumi"));
  }

  @Test
  void someSubjectsDoNotIdentifyTheCaller() {
    for (String url : List.of("cognito-identity.amazonaws.com", "accounts.google.com")) {
      assertFalse(ISSUERS.forProvider(url).subjectIdentifiesCaller(), url);
    }
    assertTrue(ISSUERS.forProvider("api.pulumi.com/oidc").subjectIdentifiesCaller());
  }

  @Test
  void awsMapsTheseClaims() {
    assertEquals(
        List.of("aud", "oaud", "sub", "amr", "email"),
        ISSUERS.named("pulumi-cloud").orElseThrow().claims());
    assertTrue(ISSUERS.named("github-actions").orElseThrow().claims().contains("job_workflow_ref"));
  }
}
