package dev.subclaim.estate;

import dev.subclaim.aws.WebIdentityProviders;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.RolePolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first two gates: the issuer's provider in the role's account, and its client ids. */
final class ProviderGates {
  private static final String NOT_REGISTERED =
      "InvalidIdentityToken: No OpenIDConnect provider found in your account for https://";
  private static final String WRONG_AUDIENCE = "InvalidIdentityToken: Incorrect token audience";

  private final Request request;
  private final KnownProviders providers;
  private final String issuer;
  private final Home home;
  private final Optional<String> fetch;

  ProviderGates(Request request, RolePolicy role, KnownProviders providers) {
    this.request = request;
    this.providers = providers;
    this.issuer = request.principal().provider().orElse("");
    this.home = Home.of(role, issuer);
    this.fetch =
        Optional.of(
            Shell.command(
                "aws iam get-open-id-connect-provider --open-id-connect-provider-arn",
                home.provider(issuer)));
  }

  Gate provider() {
    if (issuer.isEmpty()) {
      return Gate.open(Step.PROVIDER, "the caller holds no token");
    }
    if (WebIdentityProviders.isBuiltIn(issuer)) {
      return Gate.open(Step.PROVIDER, issuer + " is known to AWS without being registered");
    }
    return switch (providers.registered(issuer, account())) {
      case YES -> Gate.open(Step.PROVIDER, issuer + " is registered in " + place());
      case NO ->
          Gate.closed(
              Step.PROVIDER,
              issuer + " is not registered in " + place() + near(account()),
              NOT_REGISTERED + issuer);
      case UNKNOWN -> Gate.unknown(Step.PROVIDER, unknown(), fetch);
    };
  }

  /** Another spelling of the issuer, which is what people register by mistake. */
  private String near(String account) {
    String host = issuer.split("/", 2)[0];
    return providers.urls(account).stream()
        .filter(url -> url.split("/", 2)[0].equalsIgnoreCase(host))
        .findFirst()
        .map(url -> ", " + url + " is")
        .orElse("");
  }

  private String account() {
    return home.account().orElse(KnownProviders.SOME_ACCOUNT);
  }

  private String place() {
    return home.account().orElse("the role's account");
  }

  private String unknown() {
    if (home.account().isEmpty()) {
      return "the role's account is not known";
    }
    return providers.somewhere(issuer)
        ? "the provider's export does not tell its account, the role is in " + account()
        : "no file tells whether " + issuer + " is registered in " + account();
  }

  Gate audience() {
    if (issuer.isEmpty()) {
      return Gate.open(Step.AUDIENCE, "the caller holds no token");
    }
    if (WebIdentityProviders.isBuiltIn(issuer)) {
      return Gate.open(Step.AUDIENCE, issuer + " has no client ids in AWS");
    }
    List<String> audience = request.context().getOrDefault(audienceKey(), List.of());
    if (audience.size() != 1) {
      return Gate.unknown(Step.AUDIENCE, "the token's audience is not known", Optional.empty());
    }
    return audience(audience.get(0), account());
  }

  /** The audience as AWS takes it: `azp` where the token has one (see TokenClaims). */
  private String audienceKey() {
    return issuer.toLowerCase(Locale.ROOT) + ":aud";
  }

  private Gate noClientIds() {
    return Gate.unknown(Step.AUDIENCE, "the provider's client ids are not known", fetch);
  }

  private Gate audience(String audience, String account) {
    List<String> ids = providers.audiences(issuer, account);
    String list = ids.isEmpty() ? "it has none" : String.join(", ", ids);
    return switch (providers.takes(issuer, account, audience)) {
      case YES -> Gate.open(Step.AUDIENCE, audience + " is a client id there (" + list + ")");
      case NO -> {
        boolean otherCase = ids.stream().anyMatch(audience::equalsIgnoreCase);
        String note = otherCase ? "; AWS compares letter by letter" : "";
        String reason = audience + " is no client id there (" + list + ")" + note;
        yield Gate.closed(Step.AUDIENCE, reason, WRONG_AUDIENCE);
      }
      case UNKNOWN -> noClientIds();
    };
  }
}
