package dev.subclaim.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionValuesTest {
  @ParameterizedTest
  @CsvSource({
    "NUMERIC_EQUALS, 3600, true",
    "NUMERIC_EQUALS, -1.5e3, true",
    "NUMERIC_EQUALS, 1h, false",
    "NUMERIC_EQUALS, '', false",
    "DATE_LESS_THAN, 2026-01-31, true",
    "DATE_LESS_THAN, 2026-01-31T10:00:00Z, true",
    "DATE_LESS_THAN, 2026-01-31T10:00:00.123+01:00, true",
    "DATE_LESS_THAN, 1767225600, true",
    "DATE_LESS_THAN, 2026-02-30, false",
    "DATE_LESS_THAN, 2026-02-03T25:00Z, false",
    "DATE_LESS_THAN, tomorrow, false",
    "BOOL, TRUE, true",
    "BOOL, yes, false",
    "NULL, false, true",
    "NULL, '', false",
    "BINARY_EQUALS, QmluYXJ5, true",
    "BINARY_EQUALS, QmluYXJ, false",
    "IP_ADDRESS, 203.0.113.0/24, true",
    "IP_ADDRESS, 203.0.113.7/24, true",
    "IP_ADDRESS, 203.0.113.7, true",
    "IP_ADDRESS, 203.0.113.256, false",
    "IP_ADDRESS, 203.0.113.0/33, false",
    "IP_ADDRESS, 203.0.113, false",
    "IP_ADDRESS, 2001:db8::/32, true",
    "IP_ADDRESS, 2001:db8::1/32, false",
    "IP_ADDRESS, ::1, true",
    "IP_ADDRESS, ::ffff:10.0.0.1, true",
    "IP_ADDRESS, 2001:db8:::1, false",
    "IP_ADDRESS, 1:2:3:4:5:6:7:8:9, false",
    "ARN_LIKE, arn:aws:iam::123456789012:role/x, true",
    "ARN_LIKE, arn:aws:iam::*, true",
    "ARN_LIKE, *, true",
    "ARN_LIKE, 123456789012, false",
    "ARN_LIKE, arn:aws:iam::123456789012, false",
    "STRING_LIKE, anything, true",
  })
  void says_what_iam_can_read(Comparison comparison, String value, boolean fine) {
    assertEquals(fine, ConditionValues.defect(comparison, value, true).isEmpty());
  }

  @Test
  void knows_every_operator_and_no_other() {
    for (String name : Operators.names()) {
      Operator operator = Operators.parse("ForAnyValue:" + name).orElseThrow();
      assertEquals(Operator.Quantifier.FOR_ANY_VALUE, operator.quantifier());
      boolean ifExists = Operators.parse(name + "IfExists").isPresent();
      assertEquals(operator.comparison() != Comparison.NULL, ifExists, name);
      assertEquals(name.contains("Not"), operator.negated(), name);
    }
    assertEquals(27, Operators.names().size());
    for (String no : new String[] {"stringEquals", "ForSome:StringEquals", "", "IfExists", "x"}) {
      assertEquals(Optional.empty(), Operators.parse(no));
    }
  }
}
