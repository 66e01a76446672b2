package dev.subclaim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.comparison.Difference.Verdict;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.evaluation.Written;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.trust.CaseGenerator;
import dev.subclaim.trust.GeneratedCase;
import dev.subclaim.witness.Witness;
import dev.subclaim.workload.Meant;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final Issuers ISSUERS = Issuers.builtIn();
  private static final TokenModels TOKENS = new TokenModels(ISSUERS);
  private static final Condition ACME = Written.when("StringEquals", "aud", "acme");
  private static final Condition OFFICE =
      Written.when("IpAddress", "aws:SourceIp", "203.0.113.0/24");

  private static final int CASES = 50;

  @Test
  void narrowerAndWiderAreTheSameChangeFromBothSides() {
    TrustPolicy prod = web("web:stack:prod:*");
    TrustPolicy all = web("web*:*");
    Difference wider = between(prod, all);
    assertEquals(Verdict.WIDER, wider.verdict());
    assertEquals("Pulumi Deployments", wider.gained().get(0).kind().title());
    assertEquals(Verdict.NARROWER, verdict(all, prod));
    assertEquals(Verdict.INCOMPARABLE, verdict(prod, web("api:*")));
  }

  @Test
  void whoIsMeantDoesNotCountAsGained() {
    TrustPolicy prod = web("web:stack:prod:*");
    TrustPolicy two = web("web:stack:prod:*", "web:stack:dev:*");
    TrustPolicy all = web("web*:*");
    assertEquals(Verdict.WIDER, verdict(prod, two));
    Meant dev = new Meant(List.of(), List.of(stack("dev"), stack("prod")));
    Differences differences = new Differences(TOKENS, List.of());
    assertEquals(Verdict.EQUAL, differences.between(prod, two, dev).verdict());
    Difference more = differences.between(prod, all, dev);
    assertEquals(Verdict.WIDER, more.verdict());
    assertTrue(more.gained().get(0).known());
    Meant pattern = new Meant(List.of("pulumi:deploy:org:acme:project:web:*"), List.of());
    assertEquals(Verdict.EQUAL, differences.between(prod, two, pattern).verdict());
    assertEquals(Verdict.WIDER, differences.between(prod, all, pattern).verdict());
  }

  private static Workload stack(String name) {
    return Workload.parse("api.pulumi.com/oidc", "stack", "acme/web/" + name).orElseThrow();
  }

  @Test
  void otherWordsForTheSameAreEqual() {
    TrustPolicy two =
        Written.policy(
            Written.allow(ACME, Written.when("StringLike", "sub", "a:*")),
            Written.allow(ACME, Written.when("StringLike", "sub", "b:*")));
    TrustPolicy one =
        Written.policy(
            Written.allow(Written.when("StringLike", "SUB", "b:*", "a:*", "a:x:*"), ACME));
    assertEquals(Verdict.EQUAL, verdict(two, one));
  }

  @Test
  void aDroppedGuardIsWider() {
    TrustPolicy guarded = Written.policy(Written.allow(ACME, OFFICE));
    TrustPolicy free = Written.policy(Written.allow(ACME));
    Difference difference = between(guarded, free);
    assertEquals(Verdict.WIDER, difference.verdict());
    assertTrue(difference.gained().get(0).witness().context().containsKey("aws:sourceip"));
    assertEquals(Verdict.NARROWER, verdict(free, guarded));
    assertEquals(Verdict.EQUAL, verdict(guarded, guarded));
    Condition more = Written.when("IpAddress", "aws:SourceIp", "203.0.113.0/24", "192.0.2.0/24");
    assertEquals(Verdict.WIDER, verdict(guarded, Written.policy(Written.allow(ACME, more))));
  }

  @Test
  void anotherPrincipalIsWider() {
    Statement account =
        Written.statement(
            Effect.ALLOW, Written.aws("arn:aws:iam::999999999999:root"), "sts:AssumeRole");
    TrustPolicy with = Written.policy(Written.allow(ACME), account);
    TrustPolicy without = Written.policy(Written.allow(ACME));
    assertEquals(Verdict.WIDER, verdict(without, with));
    assertEquals(Verdict.NARROWER, verdict(with, without));
    assertEquals(Verdict.EQUAL, verdict(with, with));
    Statement guarded =
        Written.statement(
            Effect.ALLOW,
            Written.aws("arn:aws:iam::999999999999:root"),
            "sts:AssumeRole",
            Written.when("StringEquals", "sts:ExternalId", "7"));
    assertNotEquals(Verdict.EQUAL, verdict(with, Written.policy(Written.allow(ACME), guarded)));
    Verdict freed = verdict(Written.policy(Written.allow(ACME), guarded), with);
    assertTrue(freed == Verdict.WIDER || freed == Verdict.UNDECIDED, freed.word());
  }

  @Test
  void aDroppedDenyIsNeverNarrower() {
    Statement deny = Written.statement(Effect.DENY, Written.aws("*"), "sts:*", OFFICE);
    TrustPolicy with = Written.policy(Written.allow(ACME), deny);
    assertEquals(Verdict.EQUAL, verdict(with, with));
    assertEquals(Verdict.UNDECIDED, verdict(with, Written.policy(Written.allow(ACME))));
  }

  @Test
  void textThatIsNotKnownIsUndecided() {
    TrustPolicy open =
        Written.policy(
            Written.allow(
                ACME, Written.whenTexts("StringLike", "sub", List.of(Written.open("a:<x>")))));
    assertEquals(Verdict.UNDECIDED, verdict(open, open));
    assertEquals(
        Verdict.NARROWER, verdict(web("*"), open.statements().isEmpty() ? open : web("x")));
  }

  @Test
  void onlyATokenThatNobodyKnowsIsToldAsSuch() {
    TrustPolicy pulumi = web("web:*");
    TrustPolicy impossible =
        Written.policy(
            pulumi.statements().get(0),
            Written.allow(Written.when("StringEquals", "sub", "pulumi:nonsense")));
    Difference difference = between(pulumi, impossible);
    assertEquals(Verdict.WIDER, difference.verdict());
    assertTrue(!difference.gained().get(0).known());
  }

  @Test
  void tagsAreADoorOfTheirOwn() {
    Statement tagging =
        Written.statement(Effect.ALLOW, Written.federated(Written.PROVIDER), "sts:TagSession");
    Difference difference =
        between(Written.policy(Written.allow(ACME)), Written.policy(Written.allow(ACME), tagging));
    assertEquals(Verdict.WIDER, difference.verdict());
    assertEquals("sts:TagSession", difference.gained().get(0).action());
  }

  @Test
  void lawsHoldForGeneratedPolicies() {
    int decided = 0;
    int wider = 0;
    for (int seed = 0; seed < CASES; seed++) {
      GeneratedCase one = new CaseGenerator(seed, issuers()).next();
      TrustPolicy policy = one.policy();
      Differences differences = new Differences(TOKENS, List.of());
      Verdict same = differences.between(policy, policy).verdict();
      assertEquals(Verdict.EQUAL, same, "seed " + seed);
      TrustPolicy fewer =
          new TrustPolicy(policy.variables(), policy.statements().subList(0, 1), policy.tree());
      Difference there = differences.between(fewer, policy);
      Difference back = differences.between(policy, fewer);
      confirmed(seed, fewer, policy, there);
      confirmed(seed, policy, fewer, back);
      if (there.verdict() != Verdict.UNDECIDED && back.verdict() != Verdict.UNDECIDED) {
        decided++;
        wider += there.verdict() == Verdict.WIDER ? 1 : 0;
        assertEquals(mirrored(there.verdict()), back.verdict(), "seed " + seed);
      }
    }
    assertTrue(decided > CASES / 2 && wider > 0, decided + " decided, " + wider + " wider");
  }

  @Test
  void aValueMoreIsNeverNarrower() {
    for (int seed = 0; seed < 60; seed++) {
      TrustPolicy policy = web("web:stack:s" + seed + ":*");
      TrustPolicy more = web("web:stack:s" + seed + ":*", seed % 3 == 0 ? "web:*" : "api*");
      Verdict verdict = verdict(policy, more);
      assertEquals(Verdict.WIDER, verdict);
    }
  }

  private static void confirmed(int seed, TrustPolicy old, TrustPolicy now, Difference found) {
    for (Gain gain : found.gained()) {
      Door door = Door.of(List.of(now), TOKENS::profile, List.of(gain.action())).get(0);
      Witness witness = gain.witness();
      Request request =
          witness.context().isEmpty()
              ? door.request(witness.token())
              : door.request(witness.token(), witness.context());
      assertEquals(
          Decision.Verdict.ALLOW, Evaluator.evaluate(now, request).verdict(), "seed " + seed);
      assertNotEquals(
          Decision.Verdict.ALLOW, Evaluator.evaluate(old, request).verdict(), "seed " + seed);
    }
  }

  private static Verdict mirrored(Verdict verdict) {
    return switch (verdict) {
      case WIDER -> Verdict.NARROWER;
      case NARROWER -> Verdict.WIDER;
      default -> verdict;
    };
  }

  private static List<IssuerProfile> issuers() {
    List<IssuerProfile> all = new ArrayList<>();
    Stream.of("pulumi-cloud", "github-actions").forEach(n -> ISSUERS.named(n).ifPresent(all::add));
    all.add(ISSUERS.forProvider("ci.example.org/oidc"));
    return all;
  }

  private static TrustPolicy web(String... projects) {
    String[] subjects =
        Arrays.stream(projects)
            .map(p -> p.startsWith("*") ? p : "pulumi:deploy:org:acme:project:" + p)
            .toArray(String[]::new);
    return Written.policy(Written.allow(ACME, Written.when("StringLike", "sub", subjects)));
  }

  private static Verdict verdict(TrustPolicy old, TrustPolicy now) {
    return between(old, now).verdict();
  }

  private static Difference between(TrustPolicy old, TrustPolicy now) {
    return new Differences(TOKENS, List.of("acme")).between(old, now);
  }
}
