package dev.subclaim.intake;

import java.util.Optional;

/**
 * What is known of the role that a trust policy belongs to.
 *
 * @param display what messages call it: its name, else the file's name without ending, else "the
 *     role"
 * @param arn its ARN, where the file tells it
 * @param name its name, where the file tells it
 * @param account its account, from the ARN
 * @param maxSessionSeconds MaxSessionDuration, where the file tells it (account details do not)
 * @param details what else the file tells
 */
public record Role(
    String display,
    Optional<String> arn,
    Optional<String> name,
    Optional<String> account,
    Optional<Integer> maxSessionSeconds,
    RoleDetails details) {

  /** A role of which nothing else is known. */
  public Role(
      String display,
      Optional<String> arn,
      Optional<String> name,
      Optional<String> account,
      Optional<Integer> maxSessionSeconds) {
    this(display, arn, name, account, maxSessionSeconds, RoleDetails.UNKNOWN);
  }

  /** ARN, else name: what JSON reports call the role. */
  public Optional<String> id() {
    return arn.or(() -> name);
  }

  /** The same role without its details, which hold on to its file. */
  public Role bare() {
    return new Role(display, arn, name, account, maxSessionSeconds);
  }

  /** The same role with other details. */
  public Role with(RoleDetails known) {
    return new Role(display, arn, name, account, maxSessionSeconds, known);
  }
}
