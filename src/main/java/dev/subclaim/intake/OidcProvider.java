package dev.subclaim.intake;

import dev.subclaim.settings.Written;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * An OpenID Connect provider registered in an account.
 *
 * @param url the issuer's URL without scheme, as in the provider's ARN and in condition keys
 * @param account the account it is registered in, where the file, its name or its folder tells
 * @param partition the account's partition, where the provider's ARN tells
 * @param clientIds the audiences it takes; empty where the file does not list them
 * @param tree the object it was read from
 */
public record OidcProvider(
    String url,
    Optional<String> account,
    Optional<String> partition,
    Optional<List<Written>> clientIds,
    Tree tree) {
  public OidcProvider {
    clientIds = clientIds.map(List::copyOf);
  }

  /**
   * Whether it stands in a list of every provider of its account, which is what {@code aws iam
   * list-open-id-connect-providers} prints: entries with nothing but an ARN.
   */
  public boolean listed() {
    return clientIds.isEmpty()
        && account.isPresent()
        && tree instanceof Tree.Mapping entry
        && entry.members().size() == 1
        && entry.get("Arn").isPresent();
  }

  /** The same in an account that something else told. */
  public OidcProvider in(String known) {
    return new OidcProvider(url, Optional.of(known), partition, clientIds, tree);
  }
}
