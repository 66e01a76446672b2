package dev.subclaim.aws;

import dev.subclaim.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the values of {@code "Federated"} principals: the ARN of an OpenID Connect or SAML
 * provider, or the domain of a built-in web identity provider (IAM User Guide,
 * reference_policies_elements_principal).
 */
public final class FederatedPrincipals {
  private static final String SAML = "saml-provider/";
  private static final List<String> TYPES = List.of("oidc-provider", "saml-provider");
  private static final int PARTS_WITHOUT_REGION = 5;

  private FederatedPrincipals() {}

  /** Whether a text is the ARN of a SAML provider. */
  public static boolean isSaml(String text) {
    return Arn.scan(text).filter(arn -> arn.resource().startsWith(SAML)).isPresent();
  }

  /** Everything wrong with a value, in the order of the text; empty when IAM would take it. */
  public static List<Defect> defects(String text) {
    return ArnDefects.of(text, FederatedPrincipals::withoutSpace);
  }

  private static List<Defect> withoutSpace(String text) {
    if (WebIdentityProviders.isBuiltIn(text)) {
      return List.of();
    }
    return Arn.scan(text).map(FederatedPrincipals::parts).orElseGet(() -> List.of(noArn(text)));
  }

  private static Defect noArn(String text) {
    String[] parts = text.split(":", -1);
    if (text.startsWith("arn:")) {
      boolean region = parts.length == PARTS_WITHOUT_REGION && Accounts.isId(parts[3]);
      Defect defect = Defect.of(0, text.length(), "an ARN has six parts, it has " + parts.length);
      return region
          ? defect.withHelp(String.join(":", "arn", parts[1], parts[2], "", parts[3], parts[4]))
          : defect;
    }
    Optional<String> builtIn = Nearest.of(text, WebIdentityProviders.BUILT_IN);
    String url = text.replaceFirst("(?i)^https?://", "");
    String help = builtIn.orElse("arn:aws:iam::ACCOUNT:" + OidcProviderArn.TYPE + url);
    return Defect.of(
            0,
            text.length(),
            "it is neither a provider's ARN nor one of the built-in web identity providers")
        .withHelp(help);
  }

  private static List<Defect> parts(Arn arn) {
    List<Defect> defects = new ArrayList<>(ArnDefects.head(arn));
    ArnDefects.account(arn).ifPresent(defects::add);
    resource(arn).ifPresent(defects::add);
    return defects;
  }

  private static Optional<Defect> resource(Arn arn) {
    int at = arn.resourceStart();
    String resource = arn.resource();
    if (resource.startsWith(OidcProviderArn.TYPE)) {
      return provider(resource.substring(OidcProviderArn.TYPE.length()), at);
    }
    if (resource.startsWith(SAML) && resource.length() > SAML.length()) {
      return Optional.empty();
    }
    int slash = resource.indexOf('/');
    String type = slash < 0 ? resource : resource.substring(0, slash);
    Defect defect = ArnDefects.part(at, type, "is not the kind of a provider, `oidc-provider/`");
    return Optional.of(
        Nearest.of(type, TYPES).filter(near -> slash > 0).map(defect::withHelp).orElse(defect));
  }

  private static Optional<Defect> provider(String provider, int resourceStart) {
    int at = resourceStart + OidcProviderArn.TYPE.length();
    if (provider.isEmpty()) {
      return Optional.of(Defect.of(at, at, "the provider's URL is missing"));
    }
    String bare = provider.replaceFirst("(?i)^https?:/*", "");
    if (!bare.equals(provider)) {
      String scheme = provider.substring(0, provider.length() - bare.length());
      return Optional.of(
          ArnDefects.part(at, scheme, "has no place in it: the URL stands without scheme")
              .withHelp(bare));
    }
    int space = firstSpace(provider);
    return space < 0
        ? Optional.empty()
        : Optional.of(Defect.of(at + space, at + space + 1, "a stray space stands in it"));
  }

  private static int firstSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
