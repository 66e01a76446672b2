package dev.subclaim.intake;

import dev.subclaim.aws.Arn;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.source.Tree;
import java.util.Optional;

/** What {@code aws iam list-open-id-connect-providers} prints: ARNs alone. */
final class ProviderList implements Container {
  private static final String LIST = "OpenIDConnectProviderList";

  @Override
  public String kind() {
    return "OIDC provider list";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value.get(LIST).isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    for (Tree item : new Members(value, harvest).items(LIST)) {
      if (item instanceof Tree.Mapping entry) {
        new Members(entry, harvest)
            .text("Arn")
            .flatMap(OidcProviderArn::scan)
            .ifPresent(arn -> harvest.provider(provider(arn, entry)));
      } else {
        harvest.problem(Members.wrongType("an entry for a provider", "an object", item));
      }
    }
  }

  private static OidcProvider provider(OidcProviderArn arn, Tree entry) {
    return new OidcProvider(
        arn.provider(),
        Arn.accountOf(arn.arn().toString()),
        Optional.of(arn.arn().partition()),
        Optional.empty(),
        entry);
  }
}
