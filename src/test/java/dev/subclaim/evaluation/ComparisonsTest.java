package dev.subclaim.evaluation;

import static dev.subclaim.evaluation.Decision.Verdict.ALLOW;
import static dev.subclaim.evaluation.Decision.Verdict.DENY;
import static dev.subclaim.evaluation.Decision.Verdict.UNDECIDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.evaluation.Decision.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each comparison means, value by value. */
class ComparisonsTest {
  private static Verdict judge(String operator, String wanted, String found) {
    return Asked.verdict(Asked.with("sub", found), Written.when(operator, "sub", wanted));
  }

  private static void holds(boolean expected, String operator, String wanted, String found) {
    assertEquals(expected ? ALLOW : DENY, judge(operator, wanted, found));
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, prod, prod, true",
    "StringEquals, prod, Prod, false",
    "StringEquals, prod*, production, false",
    "StringEquals, prod*, prod*, true",
    "StringEquals, '', '', true",
    "StringNotEquals, prod, prod, false",
    "StringNotEquals, prod, dev, true",
    "StringEqualsIgnoreCase, prod, PrOd, true",
    "StringEqualsIgnoreCase, pr*, prod, false",
    "StringNotEqualsIgnoreCase, prod, PROD, false",
    "StringLike, *, '', true",
    "StringLike, repo:org*, repo:orgevil/x:ref, true",
    "StringLike, project:*:stack:prod:*, project:a:stack:dev:x:stack:prod:y, true",
    "StringLike, a?c, a/c, true",
    "StringLike, a?c, a:c, true",
    "StringLike, a?c, ac, false",
    "StringLike, [ab], a, false",
    "StringLike, '\\*', '\\x', true",
    "StringLike, PROD*, production, false",
    "StringNotLike, prod*, production, false",
    "StringNotLike, prod*, dev, true"
  })
  void strings(String operator, String wanted, String found, boolean expected) {
    holds(expected, operator, wanted, found);
  }

  @Test
  void stringsBeyondTheKeyboard() {
    holds(true, "StringLike", "a*b", "a\n\u2028b");
    holds(false, "StringLike", "?", "\ud801\udc00");
    holds(true, "StringLike", "??", "\ud801\udc00");
    holds(false, "StringEqualsIgnoreCase", "s", "\u017f");
    holds(true, "StringEqualsIgnoreCase", "\u039f\u03a3", "\u03bf\u03c2");
    holds(false, "StringEqualsIgnoreCase", "\u03a3", "\u03c2");
    holds(true, "StringEqualsIgnoreCase", "\u0130", "i\u0307");
    holds(false, "StringEqualsIgnoreCase", "\ud801\udc00", "\ud801\udc28");
    holds(true, "StringEqualsIgnoreCase", "\u0130A\ud801\udc00B", "i\u0307a\ud801\udc00b");
    holds(false, "StringEqualsIgnoreCase", "e\u0301", "\u00e9");
  }

  @ParameterizedTest
  @CsvSource({
    "NumericEquals, 10, 1e1, true",
    "NumericEquals, 0.1, 1e-1, true",
    "NumericEquals, 9007199254740993, 9007199254740992, false",
    "NumericEquals, 10, +0010.0, true",
    "NumericEquals, 10, ' 10', false",
    "NumericNotEquals, 10, 10, false",
    "NumericNotEquals, 10, ten, true",
    "NumericLessThan, 10, 9, true",
    "NumericLessThan, 10, 10, false",
    "NumericLessThanEquals, 10, 10, true",
    "NumericGreaterThan, 10, 11, true",
    "NumericGreaterThan, 10, 10, false",
    "NumericGreaterThanEquals, 10, 10, true",
    "NumericGreaterThan, 10, NaN, false",
    "NumericLessThan, 10, -5.5, true",
    "NumericEquals, ten, 10, false",
    "NumericEquals, 1e999999999, 1e999999999, false"
  })
  void numbers(String operator, String wanted, String found, boolean expected) {
    holds(expected, operator, wanted, found);
  }

  @ParameterizedTest
  @CsvSource({
    "DateEquals, 2025-01-01T00:00:00Z, 2025-01-01T01:00:00+01:00, true",
    "DateEquals, 2025-01-01T00:00:00Z, 1735689600, true",
    "DateEquals, 2025-01-01, 2025-01-01T00:00Z, true",
    "DateEquals, 2025, 2025-01, true",
    "DateEquals, 2025-01-01T00:00:00.123Z, 1735689600.123456, true",
    "DateEquals, 2025-01-01T00:00:00.1234Z, 2025-01-01T00:00:00.1239Z, true",
    "DateEquals, 2025-01-01T00:00:00.123Z, 2025-01-01T00:00:00.124Z, false",
    "DateEquals, 1969-12-31T23:59:59.5Z, -0.5, true",
    "DateNotEquals, 2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z, false",
    "DateNotEquals, 2025-01-01T00:00:00Z, someday, true",
    "DateLessThan, 2025-01-01T00:00:00Z, 2024-12-31T23:59:59Z, true",
    "DateLessThan, 2025-01-01T00:00:00Z, 2025-02-30T00:00:00Z, false",
    "DateLessThanEquals, 2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z, true",
    "DateGreaterThan, 2025-01-01T00:00:00Z, 2025-01-01T00:00:01Z, true",
    "DateGreaterThanEquals, 2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z, true",
    "DateLessThan, 2025-01-01*, 2024-01-01, false",
    "DateLessThan, 2025-01-01, 1e400, false"
  })
  void dates(String operator, String wanted, String found, boolean expected) {
    holds(expected, operator, wanted, found);
  }

  @ParameterizedTest
  @CsvSource({
    "Bool, true, true, true",
    "Bool, true, TRUE, true",
    "Bool, false, false, true",
    "Bool, true, false, false",
    "Bool, false, yes, true",
    "Bool, true, 1, false",
    "BinaryEquals, aGVsbG8=, aGVsbG8=, true",
    "BinaryEquals, aGVsbG8=, d29ybGQ=, false",
    "BinaryEquals, aGVsbG8=, '!!', false"
  })
  void booleansAndBinary(String operator, String wanted, String found, boolean expected) {
    holds(expected, operator, wanted, found);
  }

  @ParameterizedTest
  @CsvSource({
    "IpAddress, 192.0.2.0/24, 192.0.2.42, true",
    "IpAddress, 192.0.2.77/24, 192.0.2.42, true",
    "IpAddress, 192.0.2.0/24, 192.0.3.1, false",
    "IpAddress, 192.0.2.42, 192.0.2.42, true",
    "IpAddress, 192.0.2.42, 192.0.2.43, false",
    "IpAddress, 0.0.0.0/0, 255.255.255.255, true",
    "IpAddress, 0.0.0.0/0, 2001:db8::1, false",
    "IpAddress, 192.0.2.0/24, ::ffff:192.0.2.42, true",
    "IpAddress, 192.0.2.0/24, ::ffff:c000:22a, true",
    "IpAddress, ::ffff:c000:200/120, 192.0.2.42, false",
    "IpAddress, 2001:db8::/32, 2001:db8::123, true",
    "IpAddress, 2001:DB8::/32, 2001:0db8:0:0:0:0:0:1, true",
    "IpAddress, 2001:db8::1, 2001:db8::1, true",
    "IpAddress, 2001:db8::1, 2001:db8::2, false",
    "IpAddress, 2001:db8::5/64, 2001:db8::5, false",
    "IpAddress, 2001:db8::4/127, 2001:db8::5, true",
    "IpAddress, ::/0, 2001:db8::5, true",
    "IpAddress, 192.0.2.0/33, 192.0.2.0, false",
    "IpAddress, localhost, 127.0.0.1, false",
    "IpAddress, 192.0.2.0/24, localhost, false",
    "IpAddress, 192.000.002.000/24, 192.0.2.9, true",
    "IpAddress, 192.0.2.0/24, 192.0.2, false",
    "IpAddress, 192.0.2.0/24, 192.0.2.256, false",
    "IpAddress, ::/0, 1::2::3, false",
    "IpAddress, ::/0, fe80::1%eth0, false",
    "IpAddress, ::/0, 1:2:3:4:5:6:7:8:9, false",
    "NotIpAddress, 192.0.2.0/24, 192.0.2.1, false",
    "NotIpAddress, 192.0.2.0/24, 198.51.100.1, true",
    "NotIpAddress, 192.0.2.0/24, 2001:db8::1, true",
    "NotIpAddress, 192.0.2.0/24, nonsense, false",
    "NotIpAddress, 2001:db8::5/64, 2001:db8::5, true"
  })
  void addresses(String operator, String wanted, String found, boolean expected) {
    holds(expected, operator, wanted, found);
  }

  @ParameterizedTest
  @CsvSource({
    "ArnLike, arn:aws:iam::*:role/team-*, arn:aws:iam::123456789012:role/team-a/b, true",
    "ArnEquals, arn:aws:iam::*:role/team-*, arn:aws:iam::123456789012:role/team-a, true",
    "ArnEquals, arn:aws:iam::*:role/team-*, arn:aws:iam::123456789012:role/Team-a, false",
    "ArnLike, arn:aws:lambda:*:*:function:t-*, arn:aws:lambda:r:1:function:t-a:live, true",
    "ArnLike, arn:aws:*:*:*:role/t-*, arn:aws:iam::123456789012:prefix:role/t-a, false",
    "ArnLike, arn:*, arn:aws:iam::123456789012:role/x, false",
    "ArnLike, *, arn:aws:iam::123456789012:role/x, true",
    "ArnLike, *, nonsense, false",
    "ArnNotLike, arn:aws:iam::*:role/a, arn:aws:iam::123456789012:role/b, true",
    "ArnNotEquals, arn:aws:iam::*:role/a*, arn:aws:iam::1:role/ab, false",
    "ArnNotLike, arn:aws:iam::*:role/a, nonsense, false",
    "ArnNotLike, arn:aws:iam::*:role/a, x:aws:iam::1:role/b, false",
    "ForAllValues:ArnNotLike, arn:aws:iam::*:role/a, nonsense, false"
  })
  void arns(String operator, String wanted, String found, boolean expected) {
    holds(expected, operator, wanted, found);
  }

  /** IAM does not store such values, so nobody has seen what a negated operator makes of them. */
  @ParameterizedTest
  @CsvSource({
    "NumericNotEquals, ten, 10",
    "DateNotEquals, someday, 2025-01-01",
    "ArnNotLike, nonsense, arn:aws:iam::1:role/a"
  })
  void negatedOperatorWithAValueThatCannotBeRead(String operator, String wanted, String found) {
    assertEquals(UNDECIDED, judge(operator, wanted, found));
  }

  @Test
  void anotherValueMaySettleTheMatter() {
    assertEquals(
        DENY,
        Asked.verdict(
            Asked.with("sub", "10"), Written.when("NumericNotEquals", "sub", "ten", "10")));
  }

  @Test
  void hostileNumbersCostNothing() {
    String digits = "9".repeat(200_000);
    holds(false, "NumericEquals", "1e2147483647", "1e-2147483648");
    holds(false, "NumericLessThan", "1", digits);
    holds(false, "DateLessThan", "2025-01-01", "1e99999");
    holds(false, "NumericEquals", "1", "1".repeat(500_000) + "x");
  }
}
