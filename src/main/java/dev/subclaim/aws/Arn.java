package dev.subclaim.aws;

import java.util.Optional;

/**
 * An Amazon Resource Name taken apart at its first five colons (IAM User Guide, IAM identifiers).
 * The parts are as written; whether they make sense is for others to say.
 *
 * @param partition {@code aws}
 * @param service {@code iam}
 * @param region empty for IAM
 * @param account twelve digits
 * @param resource the rest, which may hold colons and slashes
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {
  private static final String PREFIX = "arn:";
  private static final int PARTS = 6;

  /** The parts of a text that begins with {@code arn:} and has five colons or more. */
  public static Optional<Arn> scan(String text) {
    String[] parts = text.split(":", PARTS);
    return parts.length == PARTS && text.startsWith(PREFIX)
        ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
        : Optional.empty();
  }

  /** The account of an ARN, when it is an account id. */
  public static Optional<String> accountOf(String text) {
    return scan(text).map(Arn::account).filter(Accounts::isId);
  }

  /** Offset of the partition in the text. */
  public int partitionStart() {
    return PREFIX.length();
  }

  /** Offset of the service in the text. */
  public int serviceStart() {
    return partitionStart() + partition.length() + 1;
  }

  /** Offset of the region in the text. */
  public int regionStart() {
    return serviceStart() + service.length() + 1;
  }

  /** Offset of the account in the text. */
  public int accountStart() {
    return regionStart() + region.length() + 1;
  }

  /** Offset of the resource in the text. */
  public int resourceStart() {
    return accountStart() + account.length() + 1;
  }

  @Override
  public String toString() {
    return String.join(":", "arn", partition, service, region, account, resource);
  }
}
