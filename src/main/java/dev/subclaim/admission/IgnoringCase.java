package dev.subclaim.admission;

import dev.subclaim.language.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The values of a condition that ignores case. `acme` and `Acme` are one name there: no issuer
 * gives the other spelling to somebody else, so their many spellings are no family.
 */
final class IgnoringCase {
  private IgnoringCase() {}

  /** The names in a domain, in lower case where it has that, when they are no more than a limit. */
  static Optional<List<String>> values(Domain domain, int limit) {
    if (!domain.isFinite()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    Domain left = domain;
    for (Optional<String> next = left.shortest(); next.isPresent(); next = left.shortest()) {
      if (names.size() == limit) {
        return Optional.empty();
      }
      String lower = next.get().toLowerCase(Locale.ROOT);
      names.add(domain.contains(lower) ? lower : next.get());
      left = left.minus(spellings(next.get()));
    }
    return Optional.of(names);
  }

  private static Domain spellings(String name) {
    StringBuilder expression = new StringBuilder();
    for (char c : name.toCharArray()) {
      if (Character.isLetter(c)) {
        char lower = Character.toLowerCase(c);
        char upper = Character.toUpperCase(c);
        expression.append('[').append(c).append(lower).append(upper).append(']');
      } else {
        expression.append('\\').append(c);
      }
    }
    return Domain.parse(expression.toString());
  }
}
