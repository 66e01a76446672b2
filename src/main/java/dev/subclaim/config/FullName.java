package dev.subclaim.config;

import java.util.Optional;

/**
 * The full name of a stack, {@code acme/web/prod}, or of an ESC environment.
 *
 * @param organization the organization it belongs to
 * @param project its project
 * @param name the stack or environment itself
 */
public record FullName(String organization, String project, String name)
    implements Comparable<FullName> {
  private static final int PARTS = 3;

  /** Reads a name of three parts with slashes between them. */
  public static Optional<FullName> parse(String text) {
    return of(text.split("/", -1));
  }

  /**
   * A name of three parts. Names hold letters, digits, hyphens, underscores and periods (Pulumi,
   * project and stack names).
   */
  public static Optional<FullName> of(String... parts) {
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    for (String part : parts) {
      if (!part.matches("[A-Za-z0-9_.-]+")) {
        return Optional.empty();
      }
    }
    return Optional.of(new FullName(parts[0], parts[1], parts[2]));
  }

  @Override
  public int compareTo(FullName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return organization + "/" + project + "/" + name;
  }
}
