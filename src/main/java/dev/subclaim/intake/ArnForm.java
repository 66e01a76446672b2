package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;

/**
 * The ARN of something that is yet to be created: its form is known, its partition and account are
 * not.
 *
 * @param partition what stands for the partition
 * @param account what stands for the account
 * @param reason why they are not known, as a phrase
 */
record ArnForm(String partition, String account, String reason) {

  /** Adds the ARN of an OpenID Connect provider. */
  void provider(AssembledText out, Tree.Scalar url, ReferencePlace place) {
    begin(out, "oidc-provider/", place);
    place.insert(out, withoutScheme(url));
  }

  /** Adds the ARN of a role. */
  void role(AssembledText out, String path, Tree.Scalar name, ReferencePlace place) {
    begin(out, "role" + path, place);
    place.insert(out, name);
  }

  private void begin(AssembledText out, String resource, ReferencePlace place) {
    place.insert(out, "arn:");
    place.open(out, partition, reason);
    place.insert(out, ":iam::");
    place.open(out, account, reason);
    place.insert(out, ":" + resource);
  }

  private static Tree.Scalar withoutScheme(Tree.Scalar url) {
    int length = url.text().length();
    int scheme = length - ProviderCheck.withoutScheme(url.text()).length();
    return scheme == 0 ? url : new AssembledText(url).add(url, scheme, length).scalar();
  }

  /** Whether an open part of a text is a partition or an account. */
  boolean names(String part) {
    return part.equals(partition) || part.equals(account);
  }
}
