package dev.subclaim.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.admission.Bounds;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.TrustReading;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The law between the two implementations: a token that is surely admitted is allowed by the
 * evaluator, and one that it allows is possibly admitted; the same, when nothing outside the token
 * is asked and all text is known.
 */
class EvaluatedAndAdmittedTest {
  private static final int CASES = 26_000;
  private static final List<IssuerProfile> ISSUERS = issuers();

  private int pairs;
  private int allowed;
  private int boundary;
  private int closed;
  private final Map<String, Integer> features = new TreeMap<>();

  private static List<IssuerProfile> issuers() {
    Issuers issuers = Issuers.builtIn();
    List<IssuerProfile> all = new ArrayList<>();
    issuers.names().forEach(name -> issuers.named(name).ifPresent(all::add));
    all.add(issuers.forProvider("ci.example.org/oidc"));
    return all;
  }

  @Test
  void agree() {
    for (int seed = 0; seed < CASES; seed++) {
      GeneratedCase generated = new CaseGenerator(seed, ISSUERS).next();
      List<Bounds> bounds = bounds(generated);
      List<Boolean> decisions = new ArrayList<>();
      for (List<String> values : generated.tokens()) {
        decisions.add(agree(seed, generated, bounds, values));
      }
      count(generated, decisions);
    }
    assertTrue(pairs >= 100_000, "pairs: " + pairs);
    assertShare(allowed, 30, "allowed");
    assertShare(boundary, 30, "one edit from the boundary");
    assertShare(closed, 20, "wholly decided by the token");
    OutsideCondition.ALL.forEach(c -> assertFeature(c.operator()));
    List.of("Deny", "ForAllValues", "ForAnyValue", "variable").forEach(this::assertFeature);
  }

  private boolean agree(
      int seed, GeneratedCase generated, List<Bounds> bounds, List<String> values) {
    Token token = generated.kind().kind().token(generated.issuer().provider(), values);
    Decision decision =
        Evaluator.evaluate(generated.policy(), Request.of(token, generated.context()));
    boolean allow = decision.verdict() == Decision.Verdict.ALLOW;
    List<String> texts = generated.kind().layout().texts(values);
    boolean surely = bounds.stream().anyMatch(b -> b.surely().holds(texts));
    boolean possibly = bounds.stream().anyMatch(b -> b.possibly().holds(texts));
    String where = "seed " + seed + ", token " + token.claims();
    assertTrue(!surely || allow, where + ": surely admitted, but " + decision.verdict());
    assertTrue(!allow || possibly, where + ": allowed, but not possibly admitted");
    if (generated.closed()) {
      assertEquals(surely, possibly, where + ": nothing is open");
    }
    return allow;
  }

  private static List<Bounds> bounds(GeneratedCase generated) {
    TrustReading reading =
        new TrustReading(
            generated.policy(), p -> generated.issuer(), p -> List.of(generated.kind()));
    return reading.admissions().stream()
        .flatMap(admission -> admission.kinds().stream())
        .map(KindAdmission::admitted)
        .toList();
  }

  private void count(GeneratedCase generated, List<Boolean> decisions) {
    pairs += decisions.size();
    for (boolean allow : decisions) {
      allowed += allow ? 1 : 0;
      boundary += decisions.contains(!allow) && allow != decisions.get(0) ? 1 : 0;
    }
    boolean flips = decisions.contains(!decisions.get(0));
    boundary += flips ? 1 : 0;
    closed += generated.closed() ? decisions.size() : 0;
    generated.features().forEach(f -> features.merge(f, decisions.size(), Integer::sum));
    assertEquals(
        generated.features().contains("Deny"),
        generated.policy().statements().stream()
            .map(Statement::effect)
            .anyMatch(Effect.DENY::equals));
  }

  private void assertFeature(String feature) {
    assertShare(features.getOrDefault(feature, 0), 5, feature);
  }

  private void assertShare(int part, int percent, String what) {
    assertTrue(part * 100L >= (long) percent * pairs, what + ": " + part + " of " + pairs);
  }
}
