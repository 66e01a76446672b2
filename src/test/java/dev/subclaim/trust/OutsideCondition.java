package dev.subclaim.trust;

import java.util.List;
import java.util.Random;

/**
 * A condition on a key outside the token, for each operator there is, with a request value that
 * meets it and one that does not.
 *
 * @param operator as IAM spells it
 * @param value in the policy
 * @param meets a request value for which it holds; empty text: the key is absent
 * @param fails a request value for which it does not hold
 */
record OutsideCondition(String operator, String value, String meets, String fails) {
  private static final String DAY = "2026-01-01T00:00:00Z";
  private static final String EARLIER = "2025-12-31T00:00:00Z";
  private static final String LATER = "2026-01-02T00:00:00Z";
  private static final String ROLE = "arn:aws:iam::111111111111:role/deploy";
  private static final String OTHER_ROLE = "arn:aws:iam::222222222222:role/deploy";

  static final List<OutsideCondition> ALL =
      List.of(
          new OutsideCondition("StringEquals", "red", "red", "blue"),
          new OutsideCondition("StringNotEquals", "red", "blue", "red"),
          new OutsideCondition("StringEqualsIgnoreCase", "Red", "rED", "blue"),
          new OutsideCondition("StringNotEqualsIgnoreCase", "Red", "blue", "rED"),
          new OutsideCondition("StringLike", "r*", "red", "blue"),
          new OutsideCondition("StringNotLike", "r*", "blue", "red"),
          new OutsideCondition("NumericEquals", "5", "5.0", "6"),
          new OutsideCondition("NumericNotEquals", "5", "6", "5"),
          new OutsideCondition("NumericLessThan", "5", "4", "5"),
          new OutsideCondition("NumericLessThanEquals", "5", "5", "6"),
          new OutsideCondition("NumericGreaterThan", "5", "6", "5"),
          new OutsideCondition("NumericGreaterThanEquals", "5", "5", "4"),
          new OutsideCondition("DateEquals", DAY, DAY, LATER),
          new OutsideCondition("DateNotEquals", DAY, LATER, DAY),
          new OutsideCondition("DateLessThan", DAY, EARLIER, DAY),
          new OutsideCondition("DateLessThanEquals", DAY, DAY, LATER),
          new OutsideCondition("DateGreaterThan", DAY, LATER, DAY),
          new OutsideCondition("DateGreaterThanEquals", DAY, DAY, EARLIER),
          new OutsideCondition("Bool", "true", "true", "false"),
          new OutsideCondition("BinaryEquals", "YWJj", "YWJj", "YWJk"),
          new OutsideCondition("IpAddress", "203.0.113.0/24", "203.0.113.9", "198.51.100.1"),
          new OutsideCondition("NotIpAddress", "203.0.113.0/24", "198.51.100.1", "203.0.113.9"),
          new OutsideCondition("ArnEquals", ROLE, ROLE, OTHER_ROLE),
          new OutsideCondition("ArnNotEquals", ROLE, OTHER_ROLE, ROLE),
          new OutsideCondition("ArnLike", "arn:aws:iam::1*:role/*", ROLE, OTHER_ROLE),
          new OutsideCondition("ArnNotLike", "arn:aws:iam::1*:role/*", OTHER_ROLE, ROLE),
          new OutsideCondition("Null", "true", "", "red"),
          new OutsideCondition("Null", "false", "red", ""));

  static OutsideCondition any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }
}
