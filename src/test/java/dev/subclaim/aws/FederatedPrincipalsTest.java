package dev.subclaim.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FederatedPrincipalsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc",
        "arn:aws-cn:iam::123456789012:oidc-provider/example.com/a:b/",
        "arn:aws:iam::123456789012:saml-provider/Okta",
        "cognito-identity.amazonaws.com",
        "accounts.google.com",
      })
  void accepts_what_iam_accepts(String text) {
    assertEquals(List.of(), FederatedPrincipals.defects(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "arn:aws:iam::12345678901:oidc-provider/x.io|13-24 `12345678901` is no account id: "
            + "twelve digits, it has 11",
        "arn:aws:iam:::oidc-provider/x.io|13-13 `` is no account id: twelve digits",
        "arn:awss:iam::123456789012:oidc-provider/x.io|4-8 `awss` is no partition of AWS [aws]",
        "arn:aws:iam::123456789012:oidc-provider/https://x.io|"
            + "40-48 `https://` has no place in it: the URL stands without scheme [x.io]",
        "arn:aws:iam:us-east-1:123456789012:oidc-provider/x.io|"
            + "12-21 `us-east-1` is a region, and IAM has none",
        "arn:aws:sts::123456789012:oidc-provider/x.io|8-11 `sts` is not the service `iam`",
        "arn:aws:iam::123456789012:oidc_provider/x.io|26-39 `oidc_provider` is not the kind of a "
            + "provider, `oidc-provider/` [oidc-provider]",
        "arn:aws:iam::123456789012:role/x|26-30 `role` is not the kind of a provider, "
            + "`oidc-provider/`",
        "arn:aws:iam::123456789012:oidc-provider/|40-40 the provider's URL is missing",
        "arn:aws:iam::123456789012:oidc-provider/x .io|41-42 a stray space stands in it",
        "arn:aws:iam:123456789012:oidc-provider/x.io|0-43 an ARN has six parts, it has 5 "
            + "[arn:aws:iam::123456789012:oidc-provider/x.io]",
        " accounts.google.com|0-1 a stray space stands before it [accounts.google.com]",
        "https://api.pulumi.com/oidc|0-27 it is neither a provider's ARN nor one of the built-in "
            + "web identity providers [arn:aws:iam::ACCOUNT:oidc-provider/api.pulumi.com/oidc]",
        "account.google.com|0-18 it is neither a provider's ARN nor one of the built-in "
            + "web identity providers [accounts.google.com]",
      })
  void names_the_defect_and_its_place(String text, String expected) {
    assertEquals(expected, line(FederatedPrincipals.defects(text)));
  }

  @ParameterizedTest
  @CsvSource({"arn:awz:iam::1:oidc-provider/http://x, 3"})
  void names_every_defect(String text, int count) {
    assertEquals(count, FederatedPrincipals.defects(text).size());
  }

  private static String line(List<Defect> defects) {
    assertEquals(1, defects.size(), defects.toString());
    Defect d = defects.get(0);
    return d.start()
        + "-"
        + d.end()
        + " "
        + d.message()
        + d.help().map(h -> " [" + h + "]").orElse("");
  }
}
