package dev.subclaim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalsTest {
  private static final Caller PULUMI = new Caller.TokenHolder(Written.ISSUER);

  private static Truth judge(PrincipalType type, String value, Effect effect, Caller caller) {
    return new PrincipalCheck(new Principal(type, Written.open(value)), effect, caller).matches();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc, YES",
    "arn:aws-cn:iam::999999999999:oidc-provider/api.pulumi.com/oidc, YES",
    "arn:aws:iam::<account>:oidc-provider/api.pulumi.com/oidc, YES",
    "<provider>, UNKNOWN",
    "arn:aws:iam::123456789012:oidc-provider/<host>, UNKNOWN",
    "arn:aws:iam::123456789012:oidc-provider/<host>/oidc, UNKNOWN",
    "arn:aws:iam::<account>:oidc-provider/gitlab.com, NO",
    "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc/, NO",
    "arn:aws:iam::123456789012:oidc-provider/API.pulumi.com/oidc, NO",
    "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com, NO",
    "arn:aws:iam::123456789012:oidc-provider/https://api.pulumi.com/oidc, NO",
    "arn:aws:iam::123456789012:oidc-provider/*, NO",
    "arn:aws:iam::123456789012:saml-provider/api.pulumi.com/oidc, NO",
    "api.pulumi.com/oidc, NO",
    "*, NO"
  })
  void tokenHolders(String value, Truth expected) {
    assertEquals(expected, judge(PrincipalType.FEDERATED, value, Effect.ALLOW, PULUMI));
  }

  @Test
  void builtInProvidersGoByTheirDomain() {
    Caller google = new Caller.TokenHolder("accounts.google.com");
    assertEquals(
        Truth.YES, judge(PrincipalType.FEDERATED, "accounts.google.com", Effect.ALLOW, google));
    assertEquals(
        Truth.NO,
        judge(PrincipalType.FEDERATED, "cognito-identity.amazonaws.com", Effect.ALLOW, google));
  }

  @Test
  void aStarInAwsDoesNotAdmitWebIdentities() {
    assertEquals(Truth.NO, judge(PrincipalType.AWS, "*", Effect.ALLOW, PULUMI));
    assertEquals(Truth.UNKNOWN, judge(PrincipalType.AWS, "*", Effect.DENY, PULUMI));
    assertEquals(Truth.UNKNOWN, judge(PrincipalType.AWS, "<star>", Effect.DENY, PULUMI));
    assertEquals(Truth.NO, judge(PrincipalType.AWS, "123456789012", Effect.DENY, PULUMI));
    assertEquals(Truth.YES, judge(PrincipalType.EVERYONE, "*", Effect.ALLOW, PULUMI));
    assertEquals(Truth.YES, judge(PrincipalType.EVERYONE, "*", Effect.DENY, PULUMI));
  }

  @ParameterizedTest
  @CsvSource({
    "*, arn:aws:iam::1:user/x, YES",
    "111111111111, arn:aws:iam::111111111111:user/ann, YES",
    "111111111111, arn:aws:sts::111111111111:assumed-role/r/s, YES",
    "arn:aws:iam::111111111111:root, arn:aws:iam::111111111111:role/p/r, YES",
    "arn:aws:iam::111111111111:root, arn:aws-cn:iam::111111111111:role/r, NO",
    "arn:aws:iam::111111111111:root, 111111111111, YES",
    "111111111111, arn:aws:iam::111111111111:root, YES",
    "111111111111, arn:aws:iam::222222222222:user/ann, NO",
    "arn:aws:iam::111111111111:user/ann, arn:aws:iam::111111111111:user/ann, YES",
    "arn:aws:iam::111111111111:user/ann, arn:aws:iam::111111111111:user/anna, NO",
    "arn:aws:iam::111111111111:role/p/r, arn:aws:sts::111111111111:assumed-role/r/ci, YES",
    "arn:aws:iam::111111111111:role/r, arn:aws:sts::111111111111:assumed-role/rr/ci, NO",
    "arn:aws:iam::111111111111:role/r, arn:aws:sts::222222222222:assumed-role/r/ci, NO",
    "arn:aws:sts::111111111111:assumed-role/r/a, arn:aws:sts::111111111111:assumed-role/r/b, NO",
    "arn:aws:iam::111111111111:user/*, arn:aws:iam::111111111111:user/ann, NO",
    "AIDAEXAMPLE, arn:aws:iam::111111111111:user/ann, NO",
    "arn:aws:iam::<account>:root, arn:aws:iam::111111111111:user/ann, UNKNOWN"
  })
  void awsPrincipals(String value, String caller, Truth expected) {
    Caller named = new Caller.Named(PrincipalType.AWS, caller);
    assertEquals(expected, judge(PrincipalType.AWS, value, Effect.ALLOW, named));
    assertEquals(Truth.NO, judge(PrincipalType.FEDERATED, value, Effect.ALLOW, named));
  }

  @Test
  void servicesAndNamedProvidersGoByTheirExactName() {
    Caller ec2 = new Caller.Named(PrincipalType.SERVICE, "ec2.amazonaws.com");
    assertEquals(Truth.YES, judge(PrincipalType.SERVICE, "ec2.amazonaws.com", Effect.ALLOW, ec2));
    assertEquals(Truth.NO, judge(PrincipalType.SERVICE, "*", Effect.ALLOW, ec2));
    assertEquals(Truth.UNKNOWN, judge(PrincipalType.AWS, "*", Effect.ALLOW, ec2));
    Caller provider = new Caller.Named(PrincipalType.FEDERATED, Written.PROVIDER);
    assertEquals(
        Truth.YES, judge(PrincipalType.FEDERATED, Written.PROVIDER, Effect.ALLOW, provider));
    String other = Written.PROVIDER.replace("123456789012", "210987654321");
    assertEquals(Truth.NO, judge(PrincipalType.FEDERATED, other, Effect.ALLOW, provider));
    PolicyText open = Written.open("arn:aws:iam::<account>:oidc-provider/api.pulumi.com/oidc");
    assertEquals(
        Truth.UNKNOWN,
        new PrincipalCheck(new Principal(PrincipalType.FEDERATED, open), Effect.ALLOW, provider)
            .matches());
  }
}
