package dev.subclaim.aws;

import java.util.List;

/** The partitions of AWS, as its SDKs list them (botocore 1.43, partitions.json). */
public final class Partitions {
  /** Every partition, the commercial one first. */
  public static final List<String> NAMES =
      List.of(
          "aws",
          "aws-cn",
          "aws-us-gov",
          "aws-eusc",
          "aws-iso",
          "aws-iso-b",
          "aws-iso-e",
          "aws-iso-f");

  private Partitions() {}

  /** Whether AWS has a partition of this name. */
  public static boolean isKnown(String name) {
    return NAMES.contains(name);
  }
}
