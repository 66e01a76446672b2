package dev.subclaim.intake;

import java.util.List;

/**
 * What exports tell that is neither a policy nor a provider.
 *
 * @param accounts accounts that were listed; see {@link AccountNames}
 */
public record AwsFacts(List<NamedAccount> accounts) {
  /** Nothing. */
  public static final AwsFacts NONE = new AwsFacts(List.of());

  public AwsFacts {
    accounts = List.copyOf(accounts);
  }
}
