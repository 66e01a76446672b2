package dev.subclaim.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The organizations (owners, groups: the tenants) that are the user's own, by issuer. The same name
 * on another issuer belongs to somebody else.
 *
 * @param byIssuer names by the issuer profile's name; each name once, in the order they were said
 */
public record Organizations(SortedMap<String, List<Named>> byIssuer) {
  /** Nothing said about any issuer. */
  public static final Organizations NONE = new Organizations(new TreeMap<>());

  /**
   * A name and where it was said.
   *
   * @param name the organization
   * @param origin for messages: {@code subclaim.yaml:3}, {@code --organization}
   */
  public record Named(String name, String origin) {}

  public Organizations {
    SortedMap<String, List<Named>> copy = new TreeMap<>();
    byIssuer.forEach((issuer, names) -> copy.put(issuer, List.copyOf(names)));
    byIssuer = Collections.unmodifiableSortedMap(copy);
  }

  /** The names that are the user's own on an issuer; empty when nothing is known about it. */
  public List<String> of(String issuer) {
    return byIssuer.getOrDefault(issuer, List.of()).stream().map(Named::name).toList();
  }

  /** Where a name was said to be the user's own on an issuer. */
  public Optional<String> origin(String issuer, String name) {
    return byIssuer.getOrDefault(issuer, List.of()).stream()
        .filter(n -> n.name().equals(name))
        .map(Named::origin)
        .findFirst();
  }

  /** The same and one name more; a name that is known already keeps its first origin. */
  public Organizations with(String issuer, String name, String origin) {
    if (origin(issuer, name).isPresent()) {
      return this;
    }
    SortedMap<String, List<Named>> more = new TreeMap<>(byIssuer);
    List<Named> names = new ArrayList<>(more.getOrDefault(issuer, List.of()));
    names.add(new Named(name, origin));
    more.put(issuer, names);
    return new Organizations(more);
  }
}
