package dev.subclaim.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Pattern;
import dev.subclaim.trust.CaseGenerator;
import dev.subclaim.trust.GeneratedCase;
import dev.subclaim.workload.TokenTable.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All tokens of an inventory at once, against the evaluator with each token alone. */
class TokenTableTest {
  private static final int CASES = 1_500;
  private static final Issuers ISSUERS = Issuers.builtIn();
  private static final IssuerProfile PULUMI = ISSUERS.named("pulumi-cloud").orElseThrow();
  private static final List<String> NAMES =
      List.of("acme", "acme-other", "contoso", "web", "web-admin", "prod", "dev", "default", "7");
  private static final List<String> MEANT =
      List.of("*:project:web:*", "pulumi:deploy:org:acme:*", "*:env:web/prod", "*");

  @Test
  void saysOfEachTokenWhatTheEvaluatorSays() {
    TokenModels models = new TokenModels(ISSUERS);
    Map<Access, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < CASES; seed++) {
      GeneratedCase generated = new CaseGenerator(seed, List.of(PULUMI)).next();
      Random random = new Random(seed);
      TokenTable table = TokenTable.of(PULUMI, inventory(random));
      List<Pattern> meant = List.of(Pattern.like(MEANT.get(random.nextInt(MEANT.size()))));
      Map<Token, Access> found = new HashMap<>();
      table.visit(
          generated.policy(),
          models,
          meant,
          (access, isMeant, tokens) ->
              tokens.forEach(
                  one -> {
                    found.put(one.token(), access);
                    String subject = one.token().claims().get("sub");
                    assertEquals(isMeant, meant.get(0).matches(subject), subject);
                  }));
      for (TokenAndWorkload each : all(table)) {
        Access access = found.getOrDefault(each.token(), Access.REFUSED);
        Decision decision = Evaluator.evaluate(generated.policy(), Request.of(each.token()));
        assertEquals(access(decision), access, "seed " + seed + " " + each.token().claims());
        seen.merge(access, 1, Integer::sum);
      }
    }
    for (Access access : Access.values()) {
      assertTrue(seen.getOrDefault(access, 0) > CASES, access + ": " + seen);
    }
  }

  private record TokenAndWorkload(Token token, Workload workload) {}

  private static List<TokenAndWorkload> all(TokenTable table) {
    List<TokenAndWorkload> all = new ArrayList<>();
    table.visit(
        (access, meant, tokens) ->
            tokens.forEach(one -> all.add(new TokenAndWorkload(one.token(), one.workload()))));
    assertEquals(table.size(), all.size());
    return all;
  }

  private static Access access(Decision decision) {
    return switch (decision.verdict()) {
      case ALLOW -> Access.ADMITTED;
      case UNDECIDED -> Access.DEPENDS;
      case DENY, EXPLICIT_DENY -> Access.REFUSED;
    };
  }

  private static List<Workload> inventory(Random random) {
    List<Workload> workloads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String sort = random.nextInt(3) == 0 ? "environment" : "stack";
      workloads.add(
          new Workload(PULUMI.provider(), sort, name(random, 3), name(random, 9), name(random, 9)));
    }
    return workloads;
  }

  private static String name(Random random, int bound) {
    return NAMES.get(random.nextInt(bound));
  }

  @Test
  void countsByTheNamesOfWorkloads() {
    TokenTable table =
        TokenTable.of(
            PULUMI,
            List.of(
                stack("acme/web/prod"),
                stack("acme/web/dev"),
                environment("acme/web/prod"),
                environment("acme/default/prod"),
                stack("acme/we b/prod"),
                new Workload("other.example", "stack", "acme", "web", "prod")));
    assertEquals(10, table.size(), "four operations a stack, one token an environment");
    Map<String, Long> projects = new TreeMap<>();
    Map<String, Long> operations = new TreeMap<>();
    table.visit(
        (access, meant, tokens) -> {
          tokens.counts(Level.PROJECT).forEach((name, n) -> projects.merge(name, n, Long::sum));
          tokens.counts(Level.OPERATION).forEach((name, n) -> operations.merge(name, n, Long::sum));
        });
    assertEquals(Map.of("web", 9L, "default", 1L), projects);
    assertEquals(Map.of("update", 2L, "preview", 2L, "refresh", 2L, "destroy", 2L), operations);
  }

  private static Workload stack(String path) {
    return Workload.parse(PULUMI.provider(), "stack", path).orElseThrow();
  }

  private static Workload environment(String path) {
    return Workload.parse(PULUMI.provider(), "environment", path).orElseThrow();
  }
}
