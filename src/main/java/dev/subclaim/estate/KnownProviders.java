package dev.subclaim.estate;

import dev.subclaim.intake.OidcProvider;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which OIDC providers are registered in accounts, as far as files tell. What no file tells is not
 * known: a provider is absent only where a list of every provider of the account lacks it.
 */
public final class KnownProviders {
  /** The account of a role that nothing tells, which is one all the same. */
  public static final String SOME_ACCOUNT = "";

  private final List<OidcProvider> providers;

  /** What these files tell; see {@link dev.subclaim.intake.Providers}. */
  public KnownProviders(List<OidcProvider> providers) {
    this.providers = List.copyOf(providers);
  }

  /** The same, where providers of which no file tells the account are registered in this one. */
  public KnownProviders within(String account) {
    return new KnownProviders(
        providers.stream()
            .map(provider -> provider.account().isPresent() ? provider : provider.in(account))
            .toList());
  }

  /**
   * Whether an issuer is registered in an account.
   *
   * @param url the issuer's URL without scheme; AWS compares it letter by letter
   */
  public Truth registered(String url, String account) {
    if (of(account).anyMatch(provider -> provider.url().equals(url))) {
      return Truth.YES;
    }
    return of(account).anyMatch(OidcProvider::listed) ? Truth.NO : Truth.UNKNOWN;
  }

  /**
   * Whether an issuer's provider in an account takes an audience; unknown where no file tells its
   * client ids, or two files tell it differently.
   */
  public Truth takes(String url, String account, String audience) {
    List<Truth> told = clientIds(url, account).map(ids -> takes(ids, audience)).distinct().toList();
    return told.size() == 1 ? told.get(0) : Truth.UNKNOWN;
  }

  private static Truth takes(List<Written> ids, String audience) {
    if (ids.stream().anyMatch(id -> id.known() && id.text().equals(audience))) {
      return Truth.YES;
    }
    return ids.stream().allMatch(Written::known) ? Truth.NO : Truth.UNKNOWN;
  }

  /** The client ids that files tell of an issuer's provider in an account, sorted. */
  public List<String> audiences(String url, String account) {
    return clientIds(url, account)
        .flatMap(List::stream)
        .filter(Written::known)
        .map(Written::text)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether nothing is known of any provider. */
  boolean isEmpty() {
    return providers.isEmpty();
  }

  /** Where a file lists the client ids of an issuer's provider in an account. */
  public Optional<Tree> clientIdsAt(String url, String account) {
    return of(account)
        .filter(provider -> provider.url().equals(url) && provider.clientIds().isPresent())
        .map(
            provider ->
                provider.clientIds().orElse(List.of()).stream()
                    .map(id -> (Tree) id.scalar())
                    .findFirst()
                    .orElse(provider.tree()))
        .findFirst();
  }

  private Stream<List<Written>> clientIds(String url, String account) {
    return of(account)
        .filter(provider -> provider.url().equals(url))
        .flatMap(provider -> provider.clientIds().stream());
  }

  /** The URLs registered in an account, sorted. */
  public List<String> urls(String account) {
    return of(account).map(OidcProvider::url).distinct().sorted().toList();
  }

  /** Whether a provider of the issuer is there of which no file tells the account. */
  public boolean somewhere(String url) {
    return providers.stream().anyMatch(p -> p.account().isEmpty() && p.url().equals(url));
  }

  private Stream<OidcProvider> of(String account) {
    return providers.stream().filter(p -> p.account().filter(account::equals).isPresent());
  }
}
