package dev.subclaim.rule;

import dev.subclaim.aws.Arn;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.estate.AudienceReading;
import dev.subclaim.estate.Shell;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.Written;
import java.util.List;
import java.util.Optional;

/** One client id of a provider: an audience that it takes. */
public record ClientIdFact(ProviderFact provider, Written id, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<ClientIdFact> TYPE =
      FactType.of("clientId", ClientIdFact.class, "one audience that a provider takes")
          .text("text", "as written", f -> f.id.text())
          .optionalText(
              "organization",
              "whose tokens have this audience, where the issuer's audiences tell",
              ClientIdFact::organization)
          .truth(
              "foreign",
              "whether that is known not to be an organization of the user",
              ClientIdFact::foreign)
          .fact("provider", "provider", "the provider", ClientIdFact::provider);

  private IssuerProfile profile() {
    return provider.knowledge().tokens().profile(provider.provider().url());
  }

  private Optional<String> organization() {
    return id.known() ? AudienceReading.tenant(profile(), id.text()) : Optional.empty();
  }

  Truth foreign() {
    List<String> own = provider.knowledge().organizations().of(profile().name());
    return Truth.of(!own.isEmpty() && organization().filter(o -> !own.contains(o)).isPresent());
  }

  String foreignMessage() {
    String where = provider.provider().account().map(a -> " in account " + a).orElse("");
    return "the provider "
        + provider.provider().url()
        + where
        + " takes tokens of organization "
        + organization().orElse("")
        + ", which is not among yours";
  }

  /** The command that takes it out. */
  String removal() {
    String account = provider.provider().account().orElse("ACCOUNT");
    String partition = provider.provider().partition().orElse("aws");
    String arn =
        new Arn(partition, "iam", "", account, OidcProviderArn.TYPE + provider.provider().url())
            .toString();
    return Shell.command(
            "aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn",
            arn)
        + Shell.command(" --client-id", id.text());
  }

  @Override
  public List<String> evidence() {
    return List.of(provider.provider().url(), id.text());
  }
}
