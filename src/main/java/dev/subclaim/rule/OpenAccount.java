package dev.subclaim.rule;

import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.source.Tree;
import java.util.List;

/** Reads the ARN of a provider of which a template leaves the account open. */
final class OpenAccount {
  private static final String PROVIDER = ":" + OidcProviderArn.TYPE;

  /** What CloudFormation fills in with where the template is deployed to (pseudo parameters). */
  private static final List<String> OWN = List.of("${AWS::AccountId}", "${AWS::Partition}");

  private OpenAccount() {}

  /** Whether all that is open stands before the provider's URL. */
  static boolean tellsProvider(PolicyText arn) {
    int at = arn.text().indexOf(PROVIDER);
    List<Tree.Hole> holes = arn.scalar().holes();
    return at >= 0
        && at + PROVIDER.length() < arn.text().length()
        && holes.stream().allMatch(hole -> hole.end() <= at);
  }

  /** Whether something is open that need not be where the role itself is. */
  static boolean assumed(PolicyText arn) {
    return tellsProvider(arn)
        && arn.scalar().holes().stream()
            .anyMatch(hole -> !OWN.contains(arn.text().substring(hole.start(), hole.end())));
  }
}
