package dev.subclaim.intake;

import dev.subclaim.aws.Accounts;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the description of a resource and may tell what it leaves out.
 *
 * @param arn the resource's ARN
 * @param name its name
 * @param account its account
 * @param label what the file calls it, where it has no name
 * @param declared whether it is declared and made from that: what is left out has IAM's default
 * @param attached managed policies that something else attaches to it
 * @param inline policies that something else writes into it
 */
record Surroundings(
    Optional<String> arn,
    Optional<String> name,
    Optional<String> account,
    Optional<String> label,
    boolean declared,
    List<AttachedPolicy> attached,
    List<InlinePolicy> inline) {
  /** Nothing. */
  static final Surroundings NONE =
      new Surroundings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          List.of(),
          List.of());

  Surroundings {
    attached = List.copyOf(attached);
    inline = List.copyOf(inline);
  }

  /** A resource that a template or program declares under a label. */
  static Surroundings declared(String label) {
    return new Surroundings(
        NONE.arn,
        NONE.name,
        NONE.account,
        Optional.of(label).filter(text -> !text.isEmpty()),
        true,
        List.of(),
        List.of());
  }

  /** The same with policies that other resources give it. */
  Surroundings with(List<AttachedPolicy> more, List<InlinePolicy> written) {
    return new Surroundings(arn, name, account, label, declared, more, written);
  }

  /** What an item of AWS Config says about its resource, in the API's words or the snapshot's. */
  static Surroundings ofItem(Tree.Mapping item) {
    return new Surroundings(
        text(item, "arn"),
        text(item, "resourceName"),
        text(item, "accountId").or(() -> text(item, "awsAccountId")).filter(Accounts::isId),
        Optional.empty(),
        false,
        List.of(),
        List.of());
  }

  private static Optional<String> text(Tree.Mapping item, String name) {
    return Loose.text(item, name).map(Tree.Scalar::text);
  }
}
