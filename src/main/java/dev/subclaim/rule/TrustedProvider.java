package dev.subclaim.rule;

import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.Arn;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.estate.KnownProviders;
import dev.subclaim.intake.Role;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import java.util.List;
import java.util.Optional;

/**
 * A provider that a statement trusts, beside the role and the providers of its account.
 *
 * @param arn the provider's ARN, its account an account id
 * @param role whose policy trusts it
 * @param providers what is known of the providers of accounts
 */
record TrustedProvider(OidcProviderArn arn, Role role, KnownProviders providers) {

  /** The provider that a principal names; empty for another principal, or one not told in full. */
  static Optional<TrustedProvider> of(Principal principal, Role role, KnownProviders providers) {
    return Optional.of(principal)
        .filter(p -> p.type() == PrincipalType.FEDERATED && p.value().known())
        .flatMap(p -> OidcProviderArn.scan(p.value().text()))
        .filter(arn -> Accounts.isId(arn.arn().account()))
        .map(arn -> new TrustedProvider(arn, role, providers));
  }

  String account() {
    return arn.arn().account();
  }

  /** Whether it is of another account or partition than the role, as far as that is known. */
  boolean elsewhere() {
    return otherAccount() || otherPartition();
  }

  boolean otherAccount() {
    return role.account().filter(own -> !own.equals(account())).isPresent();
  }

  private boolean otherPartition() {
    return role.arn()
        .flatMap(Arn::scan)
        .filter(own -> !own.partition().equals(arn.arn().partition()))
        .isPresent();
  }

  /** Whether no such provider is registered in its account. */
  Truth missing() {
    return providers.registered(arn.provider(), account()).not();
  }

  /** What is registered there. */
  List<String> registered() {
    return providers.urls(account());
  }
}
