package dev.subclaim.evaluation;

import static dev.subclaim.evaluation.Asked.SUB;
import static dev.subclaim.evaluation.Decision.Verdict.ALLOW;
import static dev.subclaim.evaluation.Decision.Verdict.DENY;
import static dev.subclaim.evaluation.Decision.Verdict.EXPLICIT_DENY;
import static dev.subclaim.evaluation.Decision.Verdict.UNDECIDED;
import static dev.subclaim.evaluation.Written.allow;
import static dev.subclaim.evaluation.Written.deny;
import static dev.subclaim.evaluation.Written.policy;
import static dev.subclaim.evaluation.Written.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Actions;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of evaluation, and what happens when something is not known. */
class EvaluatorTest {
  private static final Condition OURS = when("StringEquals", "aud", "acme");
  private static final Condition FOREIGN = when("StringEquals", "aud", "evil");
  private static final Condition ADDRESS = when("IpAddress", "aws:SourceIp", "203.0.113.0/24");

  private static Decision.Verdict verdict(Statement... statements) {
    return Evaluator.evaluate(policy(statements), Asked.token()).verdict();
  }

  @Test
  void denyBeatsAllowWhateverTheOrder() {
    assertEquals(DENY, verdict());
    assertEquals(ALLOW, verdict(allow()));
    assertEquals(ALLOW, verdict(allow(FOREIGN), allow(OURS)));
    assertEquals(DENY, verdict(allow(FOREIGN)));
    assertEquals(EXPLICIT_DENY, verdict(allow(OURS), deny(OURS)));
    assertEquals(EXPLICIT_DENY, verdict(deny(OURS), allow(OURS)));
    assertEquals(EXPLICIT_DENY, verdict(deny()));
    assertEquals(ALLOW, verdict(allow(OURS), deny(FOREIGN)));
  }

  @Test
  void theAnswerIsOpenOnlyWhenItHingesOnWhatIsNotKnown() {
    assertEquals(UNDECIDED, verdict(allow(OURS, ADDRESS)));
    assertEquals(DENY, verdict(allow(FOREIGN, ADDRESS)));
    assertEquals(ALLOW, verdict(allow(OURS, ADDRESS), allow(OURS)));
    assertEquals(UNDECIDED, verdict(allow(OURS), deny(ADDRESS)));
    assertEquals(ALLOW, verdict(allow(OURS), deny(ADDRESS, FOREIGN)));
    assertEquals(DENY, verdict(allow(FOREIGN), deny(ADDRESS)));
    assertEquals(EXPLICIT_DENY, verdict(allow(OURS, ADDRESS), deny(OURS)));
  }

  @Test
  void absentIsNotUnknown() {
    Condition outside = when("NotIpAddress", "aws:SourceIp", "203.0.113.0/24");
    Token token = new Token(Written.ISSUER, Asked.claims("aud", "acme", "sub", SUB));
    TrustPolicy policy = policy(allow(OURS), deny(outside));
    assertEquals(UNDECIDED, Evaluator.evaluate(policy, Request.of(token)).verdict());
    Request bare = Request.of(token, new TreeMap<>());
    assertEquals(EXPLICIT_DENY, Evaluator.evaluate(policy, bare).verdict());
    Request inside = Request.of(token, Asked.claims("aws:SourceIp", "203.0.113.9"));
    assertEquals(ALLOW, Evaluator.evaluate(policy, inside).verdict());
  }

  @Test
  void claimsThatTheTokenLacksAreAbsentAlsoOtherIssuers() {
    assertEquals(DENY, verdict(allow(when("StringLike", "email", "*"))));
    assertEquals(ALLOW, verdict(allow(when("StringNotEquals", "email", "x"))));
    assertEquals(ALLOW, verdict(allow(when("StringEqualsIfExists", "email", "x"))));
    String github = "token.actions.githubusercontent.com:sub";
    assertEquals(ALLOW, verdict(allow(OURS, when("StringEqualsIfExists", github, "repo:a/b"))));
    assertEquals(DENY, verdict(allow(OURS, when("StringEquals", github, "repo:a/b"))));
  }

  @ParameterizedTest
  @CsvSource({
    "sts:AssumeRoleWithWebIdentity, ALLOW",
    "STS:assumerolewithwebidentity, ALLOW",
    "sts:AssumeRole*, ALLOW",
    "sts:*, ALLOW",
    "*, ALLOW",
    "sts:AssumeRoleWith???Identity, ALLOW",
    "sts:AssumeRole, DENY",
    "sts:TagSession, DENY",
    "sts:AssumeRoleWithSAML, DENY"
  })
  void actions(String action, Decision.Verdict expected) {
    Statement statement =
        Written.statement(Effect.ALLOW, Written.federated(Written.PROVIDER), action);
    assertEquals(expected, verdict(statement));
    assertEquals(expected == ALLOW ? DENY : ALLOW, verdict(except(statement)));
  }

  private static Statement except(Statement s) {
    return new Statement(
        0,
        s.sid(),
        s.effect(),
        s.principals(),
        new Actions(s.actions().patterns(), true),
        s.conditions(),
        s.hidden(),
        s.tree());
  }

  @Test
  void hiddenPartsMatterOnlyWhereTheyCanChangeTheAnswer() {
    assertEquals(UNDECIDED, verdict(Written.hiding(allow(OURS), "Condition")));
    assertEquals(DENY, verdict(Written.hiding(allow(FOREIGN), "Condition")));
    assertEquals(ALLOW, verdict(Written.hiding(allow(OURS), "Principal", "Federated", "1")));
    assertEquals(ALLOW, verdict(allow(OURS), Written.hiding(deny(FOREIGN), "Condition")));
    assertEquals(UNDECIDED, verdict(allow(OURS), Written.hiding(deny(OURS), "Condition")));
    assertEquals(UNDECIDED, verdict(Written.hiding(allow(OURS), "Effect")));
    Condition valuesHidden = when("StringEquals", "sub");
    String key = Written.ISSUER + ":sub";
    assertEquals(
        UNDECIDED, verdict(Written.hiding(allow(valuesHidden), "Condition", "StringEquals", key)));
  }

  @Test
  void statementsThatTheFileDoesNotTell() {
    Pointer statements = Pointer.ROOT.child("Statement");
    Tree tree =
        Written.mapping(
            Pointer.ROOT,
            new Tree.Member(Written.scalar("Statement"), Written.unknown(statements)));
    TrustPolicy hidden = new TrustPolicy(true, List.of(), tree);
    Decision decision = Evaluator.evaluate(hidden, Asked.token());
    assertEquals(UNDECIDED, decision.verdict());
    assertEquals(
        List.of("the file does not tell all of the policy: known after apply"), decision.reasons());
    TrustPolicy whole = new TrustPolicy(true, List.of(), Written.unknown(Pointer.ROOT));
    assertEquals(UNDECIDED, Evaluator.evaluate(whole, Asked.token()).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "StringLike, pulumi:deploy:org:<org>:*, UNDECIDED",
    "StringLike, pulumi:environments:<org>:*, DENY",
    "StringEquals, pulumi:deploy:*:<rest>, DENY",
    "StringEquals, <sub>, UNDECIDED",
    "StringNotLike, pulumi:deploy:<rest>, UNDECIDED",
    "StringNotLike, pulumi:environments:<rest>, ALLOW",
    "StringEqualsIgnoreCase, PULUMI:DEPLOY:<rest>, UNDECIDED",
    "StringEqualsIgnoreCase, PULUMI:ENV<rest>, DENY",
    "ArnLike, <arn>, DENY",
    "IpAddress, <net>, DENY",
    "NumericEquals, <n>, DENY",
    "Null, <bool>, UNDECIDED"
  })
  void textsThatTheFileLeavesOpen(String operator, String value, Decision.Verdict expected) {
    PolicyText open = Written.open(value);
    assertEquals(expected, verdict(allow(Written.whenTexts(operator, "sub", List.of(open)))));
  }

  @ParameterizedTest
  @CsvSource({
    "accounts.google.com, accounts.google.com",
    "cognito-identity.amazonaws.com, cognito-identity.amazonaws.com",
    "arn:aws:iam::1:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/AB1,"
        + " oidc.eks.eu-west-1.amazonaws.com/id/AB1"
  })
  void builtInProvidersAndKeysWithPaths(String principal, String issuer) {
    Statement statement =
        Written.statement(
            Effect.ALLOW,
            Written.federated(principal),
            Request.WEB_IDENTITY,
            when("StringEquals", issuer + ":aud", "me"));
    Token mine = new Token(issuer, Asked.claims("aud", "me"));
    Token other = new Token(issuer, Asked.claims("aud", "you"));
    assertEquals(ALLOW, Evaluator.evaluate(policy(statement), Request.of(mine)).verdict());
    assertEquals(DENY, Evaluator.evaluate(policy(statement), Request.of(other)).verdict());
  }

  @Test
  void reasonsNameTheOffence() {
    Decision refused =
        Evaluator.evaluate(policy(allow(when("StringEquals", "aud", "aws:acme"))), Asked.token());
    assertEquals(List.of("aud StringEquals `aws:acme`: the token has `acme`"), refused.reasons());
    assertEquals(Optional.empty(), refused.statement());
    Decision open = Evaluator.evaluate(policy(Written.named("Web", allow(ADDRESS))), Asked.token());
    assertEquals(
        List.of(
            "statement 1 `Web`: aws:SourceIp IpAddress `203.0.113.0/24`:"
                + " what is known of the request has no such key"),
        open.reasons());
    Decision denied = Evaluator.evaluate(policy(allow(), deny(OURS)), Asked.token());
    assertEquals(
        List.of("statement 2 denies it", "aud StringEquals `acme`: the token has `acme`"),
        denied.reasons());
    assertEquals(1, denied.statement().orElseThrow().index());
    Decision stranger =
        Evaluator.evaluate(
            policy(Written.statement(Effect.ALLOW, Written.aws("*"), "sts:*")), Asked.token());
    assertEquals(List.of("no Allow statement names `api.pulumi.com/oidc`"), stranger.reasons());
  }

  @Test
  void tracesHoldEveryGate() {
    Condition sub = when("StringLike", "sub", "pulumi:environments:org:acme:env:web/*");
    Decision decision = Evaluator.evaluate(policy(allow(FOREIGN, sub, ADDRESS)), Asked.token());
    StatementTrace trace = decision.traces().get(0);
    assertEquals(Truth.NO, trace.outcome());
    assertEquals(Truth.YES, trace.action().outcome());
    assertEquals(Truth.YES, trace.principal().outcome());
    assertEquals(List.of(Written.ISSUER), trace.principal().found());
    assertEquals("sub StringLike", trace.conditions().get(1).subject());
    assertEquals(Truth.NO, trace.conditions().get(1).outcome());
    assertEquals(List.of(SUB), trace.conditions().get(1).found());
    assertEquals(Truth.UNKNOWN, trace.conditions().get(2).outcome());
  }
}
