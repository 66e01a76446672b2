package dev.subclaim.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Only what nothing can hang on may differ between policies that share their conclusions. */
class LikenessTest {
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow",
        "Principal": {"Federated": "arn:aws:iam::111111111111:oidc-provider/gitlab.com"},
        "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": {"StringLike": {"gitlab.com:sub": "project_path:acme/*"}}}]}
      """;

  @Test
  void placeAndAccountOfTheProviderDoNotMatter() {
    assertTrue(likeness(POLICY).isPresent());
    assertEquals(likeness(POLICY), likeness("\n\n  " + POLICY));
    assertEquals(likeness(POLICY), likeness(POLICY.replace("111111111111", "222222222222")));
  }

  @Test
  void everythingElseMatters() {
    assertDiffers("acme/*", "acme/?");
    assertDiffers("StringLike", "stringlike");
    assertDiffers("Allow", "Deny ");
    assertDiffers("\"Effect\": ", "\"Effect\":  ");
    assertDiffers("acme", "\\u0061cme");
    assertDiffers("arn:aws:", "arn:aws-cn:");
    assertDiffers("gitlab.com\"", "gitlab.org\"");
  }

  @Test
  void anAccountAnywhereElseMatters() {
    String one = POLICY.replace("project_path:acme/*", "111111111111");
    assertNotEquals(likeness(one), likeness(one.replace("\"111111111111", "\"222222222222")));
  }

  @Test
  void whichProvidersShareAnAccountMatters() {
    String two = two("111111111111", "111111111111");
    assertEquals(likeness(two), likeness(two("222222222222", "222222222222")));
    assertNotEquals(likeness(two), likeness(two("111111111111", "222222222222")));
  }

  /** The same text can stand for two values where YAML refers to another place. */
  @Test
  void aPolicyOfWhichPartsStandElsewhereIsLikeNoOther() {
    String yaml =
        """
        sub: &sub project_path:acme/web
        policy:
          Statement:
            - Effect: Allow
              Principal: {Federated: "arn:aws:iam::111111111111:oidc-provider/gitlab.com"}
              Action: sts:AssumeRoleWithWebIdentity
              Condition: {StringEquals: {"gitlab.com:sub": *sub}}
        """;
    var document = Documents.read(SourceText.of("policy.yaml", yaml)).roots().get(0);
    var policy = ((dev.subclaim.source.Tree.Mapping) document).get("policy").orElseThrow();
    assertEquals(Optional.empty(), Likeness.of(TrustPolicies.parse(policy).policy()));
  }

  private static void assertDiffers(String part, String other) {
    String changed = POLICY.replace(part, other);
    assertNotEquals(POLICY, changed);
    assertNotEquals(likeness(POLICY), likeness(changed), other);
  }

  private static String two(String one, String other) {
    return POLICY.replace(
        "\"arn:aws:iam::111111111111:oidc-provider/gitlab.com\"",
        "[\"arn:aws:iam::%s:oidc-provider/gitlab.com\", \"arn:aws:iam::%s:oidc-provider/a.b\"]"
            .formatted(one, other));
  }

  private static Optional<String> likeness(String json) {
    TrustPolicy policy =
        TrustPolicies.parse(Documents.read(SourceText.of("policy.json", json)).roots().get(0))
            .policy();
    return Likeness.of(policy);
  }
}
