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
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return List.of(Defect.of(0, text.length(), "it is empty"));
    }
    int start = text.indexOf(stripped);
    List<Defect> defects = new ArrayList<>();
    if (start > 0) {
      defects.add(space(0, start, "before it", stripped));
    }
    withoutSpace(stripped).forEach(defect -> defects.add(defect.moved(start)));
    int end = start + stripped.length();
    if (end < text.length()) {
      defects.add(space(end, text.length(), "after it", stripped));
    }
    return defects;
  }

  private static Defect space(int from, int to, String where, String right) {
    return Defect.of(from, to, "a stray space stands " + where).withHelp(right);
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
    List<Defect> defects = new ArrayList<>();
    if (!Partitions.isKnown(arn.partition())) {
      Defect defect = part(arn.partitionStart(), arn.partition(), "is no partition of AWS");
      Optional<String> nearest = Nearest.of(arn.partition(), Partitions.NAMES);
      defects.add(nearest.map(defect::withHelp).orElse(defect));
    }
    if (!arn.service().equals("iam")) {
      defects.add(part(arn.serviceStart(), arn.service(), "is not the service `iam`"));
    }
    if (!arn.region().isEmpty()) {
      defects.add(part(arn.regionStart(), arn.region(), "is a region, and IAM has none"));
    }
    if (!Accounts.isId(arn.account())) {
      String length = arn.account().matches("[0-9]+") ? ", it has " + arn.account().length() : "";
      defects.add(
          part(arn.accountStart(), arn.account(), "is no account id: twelve digits" + length));
    }
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
    Defect defect = part(at, type, "is not the kind of a provider, `oidc-provider/`");
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
          part(at, scheme, "has no place in it: the URL stands without scheme").withHelp(bare));
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

  private static Defect part(int start, String part, String message) {
    return Defect.of(start, start + part.length(), "`" + part + "` " + message);
  }
}
