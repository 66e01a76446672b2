package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.Optional;
import java.util.Set;

/**
 * A managed policy attached to a role.
 *
 * @param name its name, the last part of its ARN
 * @param arn its ARN, where it is known as a whole
 * @param managed whether it is one of AWS's own
 * @param tree its ARN as written
 */
public record AttachedPolicy(String name, Optional<String> arn, boolean managed, Tree tree) {
  private static final Set<String> POWERFUL = Set.of("AdministratorAccess", "PowerUserAccess");
  private static final String MANAGED = ":iam::aws:policy/";

  /** A policy by its ARN, which may have unknown parts before the name. */
  static AttachedPolicy of(Tree.Scalar arn) {
    String text = arn.text();
    String name = text.substring(text.lastIndexOf('/') + 1);
    Optional<String> whole = arn.holes().isEmpty() ? Optional.of(text) : Optional.empty();
    return new AttachedPolicy(name, whole, text.contains(MANAGED), arn);
  }

  /** Whether it is AWS's AdministratorAccess or PowerUserAccess. */
  public boolean powerful() {
    return managed && POWERFUL.contains(name);
  }
}
