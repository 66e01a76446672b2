package dev.subclaim.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ARN of a managed policy: {@code arn:aws:iam::aws:policy/...} for one of AWS's own, {@code
 * arn:aws:iam::123456789012:policy/...} for a customer's (IAM User Guide, reference_identifiers).
 *
 * @param arn the ARN, without a defect
 */
public record ManagedPolicyArn(Arn arn) {
  private static final String TYPE = "policy/";
  private static final String AWS_OWN = "aws";

  /** Reads an ARN that has no {@link #defects}. */
  public static Optional<ManagedPolicyArn> read(String text) {
    return defects(text).isEmpty() ? Arn.scan(text).map(ManagedPolicyArn::new) : Optional.empty();
  }

  /** The account of a customer's policy; empty for AWS's own. */
  public Optional<String> account() {
    return Optional.of(arn.account()).filter(Accounts::isId);
  }

  /** The policy's partition, {@code aws}. */
  public String partition() {
    return arn.partition();
  }

  /** Everything wrong with a text as the ARN of a managed policy, in the order of the text. */
  public static List<Defect> defects(String text) {
    return ArnDefects.of(text, ManagedPolicyArn::inside);
  }

  private static List<Defect> inside(String text) {
    Optional<Arn> arn = Arn.scan(text);
    if (arn.isEmpty()) {
      Defect defect = ArnDefects.noArn(text, "it is no ARN");
      String repair = "arn:aws:iam::aws:policy/" + text;
      return List.of(text.matches("[\\w+=,.@/-]+") ? defect.withHelp(repair) : defect);
    }
    List<Defect> defects = new ArrayList<>(ArnDefects.head(arn.get()));
    if (!arn.get().account().equals(AWS_OWN)) {
      ArnDefects.account(arn.get()).ifPresent(defects::add);
    }
    resource(arn.get()).ifPresent(defects::add);
    return defects;
  }

  private static Optional<Defect> resource(Arn arn) {
    String resource = arn.resource();
    int at = arn.resourceStart();
    if (!resource.startsWith(TYPE)) {
      return Optional.of(ArnDefects.kind(arn, "policy", "a managed policy"));
    }
    int next = resource.indexOf(",arn:");
    if (next >= 0) {
      int end = at + resource.length();
      return Optional.of(
          Defect.of(at + next, end, "a second ARN follows in the same entry")
              .withHelp("give each policy its own entry"));
    }
    return name(resource.substring(resource.lastIndexOf('/') + 1), at + resource.length());
  }

  private static Optional<Defect> name(String name, int end) {
    if (name.isEmpty()) {
      return Optional.of(Defect.of(end, end, "the policy's name is missing"));
    }
    return ArnDefects.name(name, end - name.length(), "a policy's name");
  }

  @Override
  public String toString() {
    return arn.toString();
  }
}
