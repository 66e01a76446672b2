package dev.subclaim.evaluation;

import static dev.subclaim.evaluation.Decision.Verdict.ALLOW;
import static dev.subclaim.evaluation.Decision.Verdict.DENY;
import static dev.subclaim.evaluation.Decision.Verdict.UNDECIDED;
import static dev.subclaim.evaluation.Written.allow;
import static dev.subclaim.evaluation.Written.old;
import static dev.subclaim.evaluation.Written.policy;
import static dev.subclaim.evaluation.Written.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.issuer.Token;
import dev.subclaim.policy.TrustPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policy variables in condition values. */
class VariablesTest {
  private static Decision.Verdict judge(
      String operator, String wanted, String found, String... context) {
    return Evaluator.evaluate(policy(allow(when(operator, "sub", wanted))), request(found, context))
        .verdict();
  }

  private static Request request(String found, String... context) {
    Token token = new Token(Written.ISSUER, Asked.claims("sub", found));
    return Request.of(token, Asked.claims(context));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StringEquals|${aws:RequestTag/team}|red|ALLOW",
        "StringEquals|${AWS:requesttag/TEAM}|red|ALLOW",
        "StringEqualsIgnoreCase|X-${aws:RequestTag/team}|x-RED|ALLOW",
        "StringLike|p-${aws:RequestTag/team}-*|p-red-end|ALLOW",
        "StringLike|p-${aws:RequestTag/star}|p-any|DENY",
        "StringLike|p-${aws:RequestTag/star}|p-*|ALLOW",
        "StringEquals|${aws:RequestTag/none}||DENY",
        "StringLike|p-${aws:RequestTag/none}*|p-|DENY",
        "StringNotEquals|p-${aws:RequestTag/none}|p-|ALLOW",
        "StringNotLike|${aws:RequestTag/none}|x|ALLOW",
        "StringLike|${aws:RequestTag/none, 'red'}*|reddish|ALLOW",
        "StringLike|${aws:RequestTag/none, '*'}|x|DENY",
        "StringEquals|${aws:RequestTag/none, 'a,b'}|a,b|ALLOW",
        "StringEquals|${aws:RequestTag/none, 'a}b'}|a}b|ALLOW",
        "StringEquals|${aws:RequestTag/none, ''}x|x|ALLOW",
        "StringEquals|${aws:RequestTag/team, 'blue'}|red|ALLOW",
        "StringEquals|x${aws:RequestTag/empty, 'blue'}|x|ALLOW",
        "StringEquals|${*}|*|ALLOW",
        "StringLike|${*}|x|DENY",
        "StringLike|a${?}|a?|ALLOW",
        "StringLike|a${?}|ab|DENY",
        "StringEquals|${$}{aws:RequestTag/team}|${aws:RequestTag/team}|ALLOW",
        "StringEquals|${aws:RequestTag/nested}|${aws:RequestTag/team}|ALLOW",
        "ArnLike|${aws:RequestTag/arn}|arn:aws:iam::1:role/r|ALLOW",
        "ArnLike|arn:aws:iam::1:role/${aws:RequestTag/star}|arn:aws:iam::1:role/r|DENY",
        "ArnNotLike|arn:aws:iam::1:role/${aws:RequestTag/none}|arn:aws:iam::1:role/|ALLOW",
        "StringEquals|${aws:TagKeys}|red|DENY",
        "StringEquals|${aws:TagKeys, 'red'}|red|DENY",
        "StringNotEquals|${aws:TagKeys}|red|ALLOW",
        "StringEquals|${}|${}|UNDECIDED",
        "StringEquals|a${aws:RequestTag/team|a-anything|UNDECIDED",
        "StringEquals|a${aws:RequestTag/team|b|DENY",
        "StringEquals|${ aws:RequestTag/team }|red|UNDECIDED",
        "StringEquals|${aws:RequestTag/team, red}|red|UNDECIDED",
        "StringEquals|${org}|acme|UNDECIDED",
        "NumericEquals|${aws:RequestTag/team}|1|DENY"
      })
  void variables(String operator, String wanted, String found, Decision.Verdict expected) {
    assertEquals(
        expected,
        judge(
            operator,
            wanted,
            found == null ? "" : found,
            "aws:RequestTag/team",
            "red",
            "aws:RequestTag/star",
            "*",
            "aws:RequestTag/empty",
            "",
            "aws:RequestTag/nested",
            "${aws:RequestTag/team}",
            "aws:RequestTag/arn",
            "arn:aws:iam::1:role/r",
            "aws:TagKeys",
            "red"));
  }

  @Test
  void theOldVersionHasNoVariables() {
    TrustPolicy policy = old(policy(allow(when("StringLike", "sub", "${aws:RequestTag/team}"))));
    Request tagged = request("red", "aws:RequestTag/team", "red");
    assertEquals(DENY, Evaluator.evaluate(policy, tagged).verdict());
    Request literal = request("${aws:RequestTag/team}", "aws:RequestTag/team", "red");
    assertEquals(ALLOW, Evaluator.evaluate(policy, literal).verdict());
  }

  @Test
  void variablesOfKeysThatAreNotKnown() {
    TrustPolicy policy =
        policy(allow(when("StringEquals", "sub", "pulumi:${aws:RequestTag/team}")));
    Token matching = new Token(Written.ISSUER, Asked.claims("sub", "pulumi:red"));
    Token other = new Token(Written.ISSUER, Asked.claims("sub", "other:red"));
    assertEquals(UNDECIDED, Evaluator.evaluate(policy, Request.of(matching)).verdict());
    assertEquals(DENY, Evaluator.evaluate(policy, Request.of(other)).verdict());
  }

  @Test
  void claimsOfTheTokenAreVariablesToo() {
    String audience = "${" + Written.ISSUER + ":aud}";
    TrustPolicy policy =
        policy(allow(when("StringLike", "sub", "pulumi:deploy:org:" + audience + ":*")));
    assertEquals(ALLOW, Evaluator.evaluate(policy, Asked.token()).verdict());
    Token foreign = new Token(Written.ISSUER, Asked.claims("aud", "evil", "sub", Asked.SUB));
    assertEquals(DENY, Evaluator.evaluate(policy, Request.of(foreign)).verdict());
  }
}
