package dev.subclaim.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What accounts are called, put together from all files.
 *
 * @param byId names by account id
 */
public record AccountNames(Map<String, String> byId) {
  public AccountNames {
    byId = Collections.unmodifiableMap(new TreeMap<>(byId));
  }

  /** The names in the lists of accounts among the files; the first that names an account counts. */
  public static AccountNames of(List<Facts> files) {
    Map<String, String> names = new TreeMap<>();
    for (Facts file : files) {
      file.aws().accounts().forEach(account -> names.putIfAbsent(account.id(), account.name()));
    }
    return new AccountNames(names);
  }

  /** The name of an account. */
  public Optional<String> of(Optional<String> id) {
    return id.map(byId::get);
  }
}
