package dev.subclaim.aws;

import java.util.List;

/**
 * The web identity providers that IAM knows by their domain, without an ARN (IAM User Guide,
 * reference_policies_elements_principal).
 */
public final class WebIdentityProviders {
  /** Their domains. */
  public static final List<String> BUILT_IN =
      List.of(
          "accounts.google.com",
          "cognito-identity.amazonaws.com",
          "graph.facebook.com",
          "www.amazon.com");

  private WebIdentityProviders() {}

  /** Whether a text is the domain of a built-in provider. */
  public static boolean isBuiltIn(String text) {
    return BUILT_IN.contains(text);
  }
}
