package dev.subclaim.config;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code subclaim.yaml} says.
 *
 * @param path the file as reports print it; empty without one
 * @param organizations the user's own, by issuer
 * @param issuerUrls URLs of self-hosted issuers by the profile's name, without scheme
 * @param inventory what the team has
 * @param tiers the tiers of its stacks
 * @param owners who looks after which roles
 * @param rules how rules are set, and what is accepted
 */
public record Configuration(
    Optional<String> path,
    Organizations organizations,
    SortedMap<String, String> issuerUrls,
    Inventory inventory,
    Tiers tiers,
    Owners owners,
    RuleSettings rules) {
  /** No configuration at all. */
  public static final Configuration NONE =
      new Configuration(
          Optional.empty(),
          Organizations.NONE,
          new TreeMap<>(),
          Inventory.NONE,
          Tiers.NONE,
          Owners.NONE,
          RuleSettings.NONE);

  public Configuration {
    issuerUrls = Collections.unmodifiableSortedMap(new TreeMap<>(issuerUrls));
  }

  /** The same with other organizations. */
  public Configuration with(Organizations others) {
    return new Configuration(path, others, issuerUrls, inventory, tiers, owners, rules);
  }

  /** The same with another inventory. */
  public Configuration with(Inventory other) {
    return new Configuration(path, organizations, issuerUrls, other, tiers, owners, rules);
  }

  /** The same, read from a file. */
  Configuration at(String file) {
    return new Configuration(
        Optional.of(file), organizations, issuerUrls, inventory, tiers, owners, rules);
  }
}
