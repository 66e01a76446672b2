package dev.subclaim.trust;

import java.util.List;
import java.util.Optional;

/**
 * Something that asks for a role with tokens of its own, by its names from the outside in.
 *
 * @param issuer the issuer's URL without scheme
 * @param sort the issuer's word for it: {@code stack}, {@code environment}
 * @param organization the organization
 * @param project the project
 * @param name its own name in the project
 */
public record Workload(
    String issuer, String sort, String organization, String project, String name) {
  private static final int NAMES = 3;

  /** Reads {@code organization/project/name}; empty when it has another form. */
  public static Optional<Workload> parse(String issuer, String sort, String path) {
    List<String> names = List.of(path.split("/", -1));
    boolean whole = names.size() == NAMES && names.stream().noneMatch(String::isBlank);
    return whole
        ? Optional.of(new Workload(issuer, sort, names.get(0), names.get(1), names.get(2)))
        : Optional.empty();
  }

  /** As people write it, {@code acme/web/prod}. */
  public String path() {
    return organization + "/" + project + "/" + name;
  }
}
