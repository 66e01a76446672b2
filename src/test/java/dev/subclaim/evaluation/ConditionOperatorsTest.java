package dev.subclaim.evaluation;

import static dev.subclaim.evaluation.Decision.Verdict.ALLOW;
import static dev.subclaim.evaluation.Decision.Verdict.DENY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.evaluation.Decision.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operator against an absent, a present and a multivalued key. */
class ConditionOperatorsTest {
  private static Verdict expected(boolean holds) {
    return holds ? ALLOW : DENY;
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, false",
    "StringEqualsIgnoreCase, false",
    "StringLike, false",
    "NumericEquals, false",
    "NumericLessThan, false",
    "NumericLessThanEquals, false",
    "NumericGreaterThan, false",
    "NumericGreaterThanEquals, false",
    "DateEquals, false",
    "DateLessThan, false",
    "DateGreaterThanEquals, false",
    "Bool, false",
    "BinaryEquals, false",
    "IpAddress, false",
    "ArnLike, false",
    "ArnEquals, false",
    "StringNotEquals, true",
    "StringNotEqualsIgnoreCase, true",
    "StringNotLike, true",
    "NumericNotEquals, true",
    "DateNotEquals, true",
    "NotIpAddress, true",
    "ArnNotLike, true",
    "ArnNotEquals, true",
    "StringEqualsIfExists, true",
    "StringNotEqualsIfExists, true",
    "NumericLessThanIfExists, true",
    "DateGreaterThanIfExists, true",
    "BoolIfExists, true",
    "IpAddressIfExists, true",
    "ArnLikeIfExists, true",
    "ForAllValues:StringEquals, true",
    "ForAllValues:StringNotEquals, true",
    "ForAllValues:StringEqualsIfExists, true",
    "ForAllValues:ArnNotLike, true",
    "ForAnyValue:StringEquals, false",
    "ForAnyValue:StringNotEquals, false",
    "ForAnyValue:StringEqualsIfExists, false",
    "ForAnyValue:StringNotLikeIfExists, false"
  })
  void absentKey(String operator, boolean holds) {
    assertEquals(
        expected(holds), Asked.verdict(Asked.with("sub"), Written.when(operator, "sub", "*")));
  }

  @ParameterizedTest
  @CsvSource({
    "true, absent, true",
    "false, absent, false",
    "true, present, false",
    "false, present, true",
    "TRUE, absent, true",
    "maybe, absent, false",
    "maybe, present, false"
  })
  void nullTestsPresence(String wanted, String state, boolean holds) {
    Request request = state.equals("absent") ? Asked.with("sub") : Asked.with("sub", "x");
    assertEquals(expected(holds), Asked.verdict(request, Written.when("Null", "sub", wanted)));
  }

  @Test
  void anEmptyStringIsPresent() {
    Request request = Asked.with("sub", "");
    assertEquals(ALLOW, Asked.verdict(request, Written.when("Null", "sub", "false")));
    assertEquals(DENY, Asked.verdict(request, Written.when("StringEqualsIfExists", "sub", "x")));
    assertEquals(DENY, Asked.verdict(request, Written.when("ForAllValues:StringLike", "sub", "x")));
    assertEquals(
        ALLOW, Asked.verdict(request, Written.when("ForAnyValue:StringNotEquals", "sub", "x")));
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals",
    "StringNotEquals",
    "StringLike",
    "StringNotLike",
    "StringEqualsIfExists",
    "StringNotEqualsIfExists",
    "StringNotLikeIfExists",
    "StringEqualsIgnoreCase"
  })
  void scalarOperatorsNeverMatchMultivaluedKeys(String operator) {
    for (String wanted : new String[] {"a", "*", "z"}) {
      assertEquals(
          DENY,
          Asked.verdict(Asked.withSeveral("amr", "a"), Written.when(operator, "amr", wanted)));
      assertEquals(
          DENY,
          Asked.verdict(Asked.withSeveral("amr", "a", "b"), Written.when(operator, "amr", wanted)));
      assertEquals(
          DENY, Asked.verdict(Asked.withSeveral("amr"), Written.when(operator, "amr", wanted)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ForAllValues:StringEquals, a b, true",
    "ForAllValues:StringEquals, a c, false",
    "ForAllValues:StringNotEquals, c d, true",
    "ForAllValues:StringNotEquals, a c, false",
    "ForAnyValue:StringEquals, a c, true",
    "ForAnyValue:StringEquals, c d, false",
    "ForAnyValue:StringNotEquals, a c, true",
    "ForAnyValue:StringNotEquals, a b, false",
    "ForAllValues:StringEquals, a, true",
    "ForAnyValue:StringEqualsIfExists, c, false",
    "ForAllValues:StringNotEqualsIfExists, b, false"
  })
  void setOperators(String operator, String found, boolean holds) {
    Request several = Asked.withSeveral("amr", found.split(" "));
    assertEquals(expected(holds), Asked.verdict(several, Written.when(operator, "amr", "a", "b")));
  }

  @ParameterizedTest
  @CsvSource({
    "ForAllValues:StringEquals, a, true",
    "ForAllValues:StringEquals, c, false",
    "ForAnyValue:StringEquals, b, true",
    "ForAnyValue:StringNotEquals, b, false"
  })
  void setOperatorsOnSingleValues(String operator, String found, boolean holds) {
    assertEquals(
        expected(holds),
        Asked.verdict(Asked.with("sub", found), Written.when(operator, "sub", "a", "b")));
  }

  @ParameterizedTest
  @CsvSource({
    "ForAllValues:StringEquals, true",
    "ForAllValues:StringNotEquals, true",
    "ForAnyValue:StringEquals, false",
    "ForAnyValue:StringNotEquals, false"
  })
  void aPresentKeyWithoutValues(String operator, boolean holds) {
    assertEquals(
        expected(holds),
        Asked.verdict(Asked.withSeveral("amr"), Written.when(operator, "amr", "a")));
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, absent, false",
    "StringNotEquals, absent, false",
    "StringNotEqualsIfExists, absent, true",
    "ForAllValues:StringNotEquals, absent, true",
    "ForAnyValue:StringNotEquals, absent, false",
    "Null, absent, false",
    "StringEquals, present, false",
    "StringNotEquals, present, false",
    "StringNotEqualsIfExists, present, false",
    "ForAllValues:StringNotEquals, present, false",
    "ForAnyValue:StringNotEquals, present, false",
    "Null, present, false"
  })
  void emptyListOfValues(String operator, String state, boolean holds) {
    Request request = state.equals("absent") ? Asked.with("sub") : Asked.with("sub", "x");
    assertEquals(expected(holds), Asked.verdict(request, Written.when(operator, "sub")));
  }

  @Test
  void valuesAreAlternativesAndNegatedOnesMustAllDiffer() {
    Request prod = Asked.with("sub", "prod");
    assertEquals(ALLOW, Asked.verdict(prod, Written.when("StringEquals", "sub", "dev", "prod")));
    assertEquals(DENY, Asked.verdict(prod, Written.when("StringNotEquals", "sub", "dev", "prod")));
    assertEquals(ALLOW, Asked.verdict(prod, Written.when("StringNotEquals", "sub", "dev", "qa")));
  }

  @Test
  void keysIgnoreCaseAndValuesDoNot() {
    Request request = Asked.with("aws:RequestTag/Team", "Red");
    assertEquals(
        ALLOW, Asked.verdict(request, Written.when("StringEquals", "AWS:requesttag/TEAM", "Red")));
    assertEquals(
        DENY, Asked.verdict(request, Written.when("StringEquals", "aws:RequestTag/Team", "red")));
  }

  @Test
  void everyConditionMustHold() {
    Request request =
        Request.of(
            new dev.subclaim.issuer.Token(Written.ISSUER, Asked.claims("aud", "acme", "sub", "x")));
    assertEquals(
        DENY,
        Evaluator.evaluate(
                Written.policy(
                    Written.allow(
                        Written.when("StringEquals", "sub", "x"),
                        Written.when("StringLike", "sub", "y*"))),
                request)
            .verdict());
  }
}
