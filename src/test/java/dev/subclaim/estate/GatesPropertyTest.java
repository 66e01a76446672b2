package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.estate.Gate.Outcome;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Decision.Verdict;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of the gates whatever is given. */
class GatesPropertyTest {
  private static final int CASES = 1000;
  private static final List<String> AUDIENCES = List.of("acme", "aws:acme", "Acme", "contoso");
  private static final List<String> URLS =
      List.of(Files.ISSUER, "api.pulumi.com", "token.actions.githubusercontent.com");
  private static final List<String> CONDITIONS =
      List.of(
          Files.acme(),
          "\"StringEquals\": {\"api.pulumi.com/oidc:aud\": \"aws:acme\"}",
          "\"StringEquals\": {\"api.pulumi.com/oidc:aud\": \"acme\"},"
              + " \"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}",
          "\"StringLike\": {\"api.pulumi.com/oidc:sub\": \"pulumi:environments:*\"}");

  /** Everything that the gates are asked with. */
  private record Case(Request request, RolePolicy role, List<Facts> files, Session session) {
    Gates gates() {
      return Gates.of(request, role, Files.known(files.toArray(new Facts[0])), session);
    }
  }

  private static Case random(Random random) {
    List<Facts> files = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String account = random.nextInt(4) > 0 ? Files.ACCOUNT : "333333333333";
      boolean list = random.nextInt(3) == 0;
      files.add(
          list
              ? Files.list(account, one(random, URLS))
              : Files.provider(account, one(random, URLS), one(random, AUDIENCES)));
    }
    String most =
        random.nextBoolean() ? ", \"MaxSessionDuration\": " + 3600 * (1 + random.nextInt(12)) : "";
    return new Case(
        Files.token(one(random, AUDIENCES)),
        Files.role(Files.policy(Files.ACCOUNT, one(random, CONDITIONS)), most),
        files,
        random.nextInt(4) == 0
            ? Session.unknown()
            : Session.ofSeconds(random.nextInt(50000), "the call"));
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Test
  void thePolicysGateIsWhatTheEvaluatorSays() {
    Random random = new Random(1);
    SortedSet<Verdict> seen = new TreeSet<>();
    for (int i = 0; i < CASES; i++) {
      Case given = random(random);
      Gates gates = given.gates();
      Decision decision = Evaluator.evaluate(given.role().policy().policy(), given.request());
      Truth expected =
          switch (decision.verdict()) {
            case ALLOW -> Truth.YES;
            case DENY, EXPLICIT_DENY -> Truth.NO;
            case UNDECIDED -> Truth.UNKNOWN;
          };
      assertEquals(expected, gates.gate(Step.POLICY).alone());
      assertEquals(decision.verdict(), gates.decision().verdict());
      seen.add(decision.verdict());
    }
    assertTrue(seen.size() >= 3, seen.toString());
  }

  @Test
  void nothingIsReachedBehindAGateThatRefusesAndEverythingBeforeIt() {
    Random random = new Random(2);
    SortedSet<Step> refusing = new TreeSet<>();
    for (int i = 0; i < CASES; i++) {
      Gates gates = random(random).gates();
      assertEquals(
          List.of(Step.values()), gates.all().stream().map(Gate::step).toList(), "AWS's order");
      boolean closed = false;
      for (Gate gate : gates.all()) {
        assertEquals(closed, gate.outcome() == Outcome.NOT_REACHED);
        if (gate.outcome() == Outcome.NO) {
          refusing.add(gate.step());
        }
        closed |= gate.outcome() == Outcome.NO;
      }
      assertEquals(closed, gates.pass() == Truth.NO);
    }
    assertEquals(List.of(Step.values()), List.copyOf(refusing), "each gate refuses somewhere");
  }

  @Test
  void whoeverKnowsLessIsNeverToldTheOpposite() {
    Random random = new Random(3);
    int lost = 0;
    for (int i = 0; i < CASES; i++) {
      Case all = random(random);
      Gates told = all.gates();
      for (Case less : less(all)) {
        Gates without = less.gates();
        for (Step step : Step.values()) {
          Truth more = told.gate(step).alone();
          Truth now = without.gate(step).alone();
          lost += more != now ? 1 : 0;
          assertTrue(now == more || now == Truth.UNKNOWN, step.name());
        }
      }
    }
    assertNotEquals(0, lost);
  }

  private static List<Case> less(Case given) {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(given.request(), given.role(), List.of(), given.session()));
    cases.add(new Case(given.request(), given.role(), given.files(), Session.unknown()));
    cases.add(
        new Case(given.request(), withoutMaximum(given.role()), given.files(), given.session()));
    return cases;
  }

  private static RolePolicy withoutMaximum(RolePolicy of) {
    Role role = of.role();
    return new RolePolicy(
        new Role(role.display(), role.arn(), role.name(), role.account(), Optional.empty()),
        of.policy(),
        of.container());
  }
}
