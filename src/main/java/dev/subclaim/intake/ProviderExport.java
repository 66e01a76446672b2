package dev.subclaim.intake;

import dev.subclaim.source.Tree;

/**
 * What {@code aws iam get-open-id-connect-provider} prints. It does not say which provider it is
 * about.
 */
final class ProviderExport implements Container {
  @Override
  public String kind() {
    return "OIDC provider";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return ProviderObject.isProvider(value);
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    ProviderObject.extract(value, Surroundings.NONE, harvest);
  }
}
