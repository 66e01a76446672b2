package dev.subclaim.rule;

import dev.subclaim.intake.OidcProvider;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.Written;
import java.util.List;
import java.util.Optional;

/** An OpenID Connect provider that is registered in an account. */
public record ProviderFact(OidcProvider provider, Knowledge knowledge, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<ProviderFact> TYPE =
      FactType.of("provider", ProviderFact.class, "an OpenID Connect provider of an account")
          .text("url", "the issuer's URL without scheme", f -> f.provider.url())
          .optionalText("account", "its account, where a file tells", f -> f.provider.account())
          .fact("issuer", "issuer", "the issuer", ProviderFact::issuer)
          .truth(
              "clientIdsKnown",
              "whether the file lists its client ids",
              f -> Truth.of(f.provider.clientIds().isPresent()))
          .list("clientIds", "clientId", "the audiences it takes", ProviderFact::clientIds);

  /** The fact about a provider. */
  static ProviderFact of(OidcProvider provider, Knowledge knowledge) {
    Origin origin = Origin.at(Place.of(provider.tree())).of(provider.url());
    return new ProviderFact(provider, knowledge, origin);
  }

  private IssuerFact issuer() {
    return new IssuerFact(knowledge.tokens().profile(provider.url()), origin);
  }

  /** Its client ids, in order. */
  List<ClientIdFact> clientIds() {
    return provider.clientIds().stream().flatMap(List::stream).map(this::fact).toList();
  }

  private ClientIdFact fact(Written id) {
    return new ClientIdFact(this, id, origin.moved(Place.of(id)));
  }

  @Override
  public List<String> evidence() {
    return List.of(provider.url(), Optional.of(provider).flatMap(p -> p.account()).orElse(""));
  }
}
