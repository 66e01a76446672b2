package dev.subclaim.aws;

import java.util.Optional;

/**
 * The ARN of an OpenID Connect provider: {@code arn:aws:iam::123456789012:oidc-provider/HOST/PATH}.
 *
 * @param arn the ARN
 * @param provider the issuer's URL without scheme, which is also the prefix of its condition keys
 */
public record OidcProviderArn(Arn arn, String provider) {
  /** What stands between the account and the provider. */
  public static final String TYPE = "oidc-provider/";

  /** Reads an ARN of this kind; its partition, region and account may still be wrong. */
  public static Optional<OidcProviderArn> scan(String text) {
    return Arn.scan(text)
        .filter(arn -> arn.resource().startsWith(TYPE))
        .map(arn -> new OidcProviderArn(arn, arn.resource().substring(TYPE.length())));
  }

  /** Offset of the provider in the text. */
  public int providerStart() {
    return arn.resourceStart() + TYPE.length();
  }
}
