package dev.subclaim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Puts the providers of all files together. */
public final class Providers {
  private Providers() {}

  /**
   * Every provider. One whose own file does not tell the account gets that of a list of providers
   * in the same folder, if the lists there name its URL in one account alone.
   */
  public static List<OidcProvider> of(List<Facts> files) {
    List<OidcProvider> providers = new ArrayList<>();
    for (Facts file : files) {
      for (OidcProvider provider : file.providers()) {
        boolean told = provider.account().isPresent();
        Optional<String> account =
            told ? Optional.empty() : account(provider.url(), folder(file), files);
        providers.add(account.map(provider::in).orElse(provider));
      }
    }
    return providers;
  }

  private static Optional<String> account(String url, String folder, List<Facts> files) {
    TreeSet<String> accounts = new TreeSet<>();
    for (Facts file : files) {
      if (folder(file).equals(folder)) {
        file.providers().stream()
            .filter(listed -> listed.clientIds().isEmpty() && listed.url().equals(url))
            .forEach(listed -> listed.account().ifPresent(accounts::add));
      }
    }
    return accounts.size() == 1 ? Optional.of(accounts.first()) : Optional.empty();
  }

  private static String folder(Facts file) {
    return PulumiFiles.folder(file.source().path());
  }
}
