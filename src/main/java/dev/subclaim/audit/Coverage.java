package dev.subclaim.audit;

import dev.subclaim.intake.NamedAccount;
import java.util.List;
import java.util.Set;

/**
 * Which accounts an audit has seen.
 *
 * @param accounts of how many a role was read
 * @param listed how many are listed as accounts that can be used
 * @param missing of these the ones of which no role was read
 */
public record Coverage(int accounts, int listed, List<NamedAccount> missing) {
  private static final String ACTIVE = "ACTIVE";

  public Coverage {
    missing = List.copyOf(missing);
  }

  /**
   * Holds the accounts of which roles were read against those that are listed.
   *
   * @param read ids
   */
  public static Coverage of(Set<String> read, List<NamedAccount> listed) {
    List<NamedAccount> usable =
        listed.stream()
            .filter(account -> account.status().map(ACTIVE::equals).orElse(true))
            .distinct()
            .toList();
    return new Coverage(
        read.size(),
        usable.size(),
        usable.stream().filter(account -> !read.contains(account.id())).toList());
  }
}
