package dev.subclaim.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.evaluation.Asked;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.evaluation.Written;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static final TokenModels TOKENS = new TokenModels(Issuers.builtIn());
  private static final Condition AUD = Written.when("StringEquals", "aud", "acme");

  private static Optional<Refusal> refusal(Statement... statements) {
    return refusal(Asked.SUB, "acme", statements);
  }

  private static Optional<Refusal> refusal(String sub, String aud, Statement... statements) {
    TrustPolicy policy = Written.policy(statements);
    Token token = new Token(Written.ISSUER, Asked.claims("aud", aud, "sub", sub));
    return Refusal.of(policy, token, Evaluator.evaluate(policy, Request.of(token)), TOKENS);
  }

  private static String because(Statement... statements) {
    return refusal(statements).map(Refusal::because).orElse("");
  }

  private static Statement sub(String operator, String... values) {
    return Written.allow(AUD, Written.when(operator, "sub", values));
  }

  @Test
  void namesThePartThatDiffers() {
    assertEquals(
        "project `web` is not `website` (statement 1)",
        because(sub("StringLike", "pulumi:deploy:org:acme:project:website:*")));
    assertEquals(
        "operation `update` is not `preview` (statement 1)",
        because(
            sub(
                "StringEquals",
                "pulumi:deploy:org:acme:project:web:stack:prod:operation:preview:scope:write")));
    assertEquals(
        "project `web` is none that statement 1 names",
        because(sub("StringLike", "pulumi:deploy:org:acme:project:web-*")));
    assertEquals(
        "project `web` and stack `prod` are none that statement 1 names",
        because(sub("StringLike", "pulumi:deploy:org:acme:project:api:stack:dev:*")));
  }

  @Test
  void anOrganizationCountsOnceThoughItStandsInTwoClaims() {
    assertEquals(
        "organization `acme` is not `contoso` (statement 1)",
        because(
            Written.allow(
                Written.when("StringEquals", "aud", "contoso"),
                Written.when("StringLike", "sub", "pulumi:deploy:org:contoso:*"))));
  }

  @Test
  void saysWhenTheRoleIsMeantForOtherTokens() {
    assertEquals(
        "the role trusts Pulumi ESC (audience aws:acme); this token is from Pulumi Deployments,"
            + " its audience is acme",
        because(
            Written.allow(
                Written.when("StringEquals", "aud", "aws:acme"),
                Written.when("StringLike", "sub", "pulumi:environments:org:acme:env:web/*"))));
  }

  @Test
  void tellsKindsOfOneFamilyApart() {
    Statement named =
        Written.allow(
            Written.when("StringEquals", "aud", "aws:acme"),
            Written.when("StringLike", "sub", "pulumi:environments:org:acme:env:web/*"));
    assertEquals(
        "the role trusts Pulumi ESC (audience aws:acme); this token is from Pulumi ESC (project"
            + " default), its audience is acme",
        refusal("pulumi:environments:org:acme:env:core", "acme", named).orElseThrow().because());
    assertEquals(
        "the role trusts Pulumi ESC (subject pulumi:environments:org:acme:env:web/*); this token"
            + " is from Pulumi ESC (environments listed in a stack's configuration), its subject is"
            + " pulumi:environments:org:acme:env:<yaml>",
        refusal("pulumi:environments:org:acme:env:<yaml>", "aws:acme", named)
            .orElseThrow()
            .because());
  }

  @Test
  void saysWhatNoTokenCanMeet() {
    Optional<Refusal> star = refusal(sub("StringEquals", "pulumi:deploy:org:acme:project:web:*"));
    assertEquals(
        "no Pulumi token has the subject that statement 1 asks for: StringEquals compares letter"
            + " by letter, so `*` is a plain sign there",
        star.orElseThrow().because());
    assertEquals(
        "\"StringLike\": \"pulumi:deploy:org:acme:project:web:*\"",
        star.flatMap(Refusal::repair).orElseThrow().toString());
    assertTrue(
        because(sub("StringLike", "pulumi:deploy:org:Acme:project:web:*"))
            .endsWith("tokens spell this name in lower case, whatever is displayed"));
    assertEquals(
        "no Pulumi token has the audience that statement 1 asks for, `sts.amazonaws.com`",
        because(Written.allow(Written.when("StringEquals", "aud", "sts.amazonaws.com"))));
    assertEquals(
        "no token can meet all of statement 1: the audience aws:acme is of Pulumi ESC and Pulumi"
            + " customer managed keys, the subject pulumi:deploy:org:acme:* is of Pulumi"
            + " Deployments",
        because(
            Written.allow(
                Written.when("StringEquals", "aud", "aws:acme"),
                Written.when("StringLike", "sub", "pulumi:deploy:org:acme:*"))));
  }

  @Test
  void saysWhenAKeyIsOfNoUse() {
    assertEquals(
        "statement 1 asks for `api.pulumi.com:sub`, which this token does not have: keys of its"
            + " claims begin with `api.pulumi.com/oidc:`",
        because(Written.allow(AUD, Written.when("StringLike", "api.pulumi.com:sub", "*"))));
  }

  @Test
  void comparesWithTheStatementThatComesNearest() {
    Statement far =
        Written.allow(
            Written.when("StringEquals", "aud", "contoso"),
            Written.when("StringLike", "sub", "pulumi:deploy:org:contoso:*"));
    Statement near = sub("StringLike", "pulumi:deploy:org:acme:project:website:*");
    assertEquals("project `web` is not `website` (statement 2)", because(far, near));
  }

  @Test
  void namesWhomTheRoleTrustsInstead() {
    Statement github =
        Written.statement(
            Effect.ALLOW,
            Written.federated(
                "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"),
            Request.WEB_IDENTITY);
    assertEquals(
        "the role trusts token.actions.githubusercontent.com; this token is from"
            + " api.pulumi.com/oidc",
        because(github));
  }

  @Test
  void leavesADenyAndWhatLiesOutsideTheTokenToTheDecision() {
    assertEquals(
        Optional.empty(),
        refusal(Written.allow(AUD), Written.deny(Written.when("StringEquals", "aud", "acme"))));
    assertEquals(Optional.empty(), refusal(Written.allow(AUD)), "it is admitted");
  }
}
