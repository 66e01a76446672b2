package dev.subclaim.config;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code subclaim.yaml} says.
 *
 * @param path the file as reports print it; empty without one
 * @param organizations the user's own, by issuer
 * @param issuerUrls URLs of self-hosted issuers by the profile's name, without scheme
 * @param unused settings in the file that this version does not act on, in the order of the file
 */
public record Configuration(
    Optional<String> path,
    Organizations organizations,
    SortedMap<String, String> issuerUrls,
    List<String> unused) {
  /** No configuration at all. */
  public static final Configuration NONE =
      new Configuration(Optional.empty(), Organizations.NONE, new TreeMap<>(), List.of());

  public Configuration {
    issuerUrls = Collections.unmodifiableSortedMap(new TreeMap<>(issuerUrls));
    unused = List.copyOf(unused);
  }

  /** The same with other organizations. */
  public Configuration with(Organizations others) {
    return new Configuration(path, others, issuerUrls, unused);
  }
}
