package dev.subclaim.intake;

import dev.subclaim.aws.Accounts;
import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * What stands around the description of a resource and may tell what it leaves out.
 *
 * @param arn the resource's ARN
 * @param name its name
 * @param account its account
 */
record Surroundings(Optional<String> arn, Optional<String> name, Optional<String> account) {
  /** Nothing. */
  static final Surroundings NONE =
      new Surroundings(Optional.empty(), Optional.empty(), Optional.empty());

  /** What an item of AWS Config says about its resource, in the API's words or the snapshot's. */
  static Surroundings ofItem(Tree.Mapping item) {
    return new Surroundings(
        text(item, "arn"),
        text(item, "resourceName"),
        text(item, "accountId").or(() -> text(item, "awsAccountId")).filter(Accounts::isId));
  }

  private static Optional<String> text(Tree.Mapping item, String name) {
    return Loose.text(item, name).map(Tree.Scalar::text);
  }
}
