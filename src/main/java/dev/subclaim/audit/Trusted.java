package dev.subclaim.audit;

import java.util.List;

/**
 * An issuer that a role trusts.
 *
 * @param provider its URL without scheme
 * @param profile the name of its profile, {@code github-actions}; {@code generic} without one
 * @param title what people call it, {@code GitHub}
 * @param modelled whether a profile describes it
 * @param organizations its tenants that get in by name, sorted
 */
public record Trusted(
    String provider, String profile, String title, boolean modelled, List<String> organizations) {
  public Trusted {
    organizations = List.copyOf(organizations);
  }
}
