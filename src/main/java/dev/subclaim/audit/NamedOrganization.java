package dev.subclaim.audit;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * An organization (owner, group: a tenant of an issuer) that policies name. Whose it is, nobody has
 * said.
 *
 * @param profile the name of the issuer's profile
 * @param title what people call the issuer
 * @param name the organization
 * @param roles how many roles name it
 * @param similar a name on the same issuer that far more roles have and that looks like this one
 */
public record NamedOrganization(
    String profile, String title, String name, int roles, Optional<String> similar)
    implements Comparable<NamedOrganization> {

  /** Organizations that documentation of issuers and clouds writes in its examples. */
  private static final Set<String> EXAMPLES =
      Set.of(
          "contoso",
          "example",
          "example-org",
          "my-group",
          "my-org",
          "my-organization",
          "mygroup",
          "myorg",
          "octo-org",
          "octocat",
          "organization",
          "pulumi",
          "your-org",
          "your-organization",
          "yourorg");

  private static final Comparator<NamedOrganization> ORDER =
      Comparator.comparing(NamedOrganization::profile)
          .thenComparing(o -> !o.isExample())
          .thenComparing(o -> o.roles() > 1)
          .thenComparing(NamedOrganization::roles, Comparator.reverseOrder())
          .thenComparing(NamedOrganization::name);

  /** Whether the name stands in examples of documentation, from where it may have been copied. */
  public boolean isExample() {
    return EXAMPLES.contains(name);
  }

  /** By issuer; the most doubtful first: examples, those of one role, then by number of roles. */
  @Override
  public int compareTo(NamedOrganization other) {
    return ORDER.compare(this, other);
  }
}
