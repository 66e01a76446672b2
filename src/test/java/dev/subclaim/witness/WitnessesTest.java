package dev.subclaim.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Organizations;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Judged;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.SourceText;
import dev.subclaim.trust.CaseGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every token that any rule shows as proof is one that the concrete evaluator admits. */
class WitnessesTest {
  private static final int CASES = 400;

  @Test
  void areAdmittedOrRefusedAsTheySay() {
    Issuers issuers = Issuers.builtIn();
    List<IssuerProfile> profiles =
        issuers.names().stream().flatMap(name -> issuers.named(name).stream()).toList();
    TreeSet<String> rules = new TreeSet<>();
    int shown = 0;
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      String text = written(new CaseGenerator(seed, profiles).next().policy());
      TrustPolicy policy =
          TrustPolicies.parse(Documents.read(SourceText.of("p.json", text)).roots().get(0))
              .policy();
      for (Finding finding : Judged.findings(text, Organizations.NONE)) {
        if (finding.witness().isPresent()) {
          Witness witness = finding.witness().get();
          Request request = Request.of(witness.token(), witness.context());
          assertEquals(
              witness.admitted(),
              Evaluator.evaluate(policy, request).verdict() == Decision.Verdict.ALLOW,
              "seed " + seed + ", " + finding.rule() + ": " + text);
          rules.add(finding.rule());
          shown++;
          refused += witness.admitted() ? 0 : 1;
        }
      }
    }
    assertTrue(shown > CASES / 4, "only " + shown);
    assertTrue(refused > 10, "only " + refused);
    assertTrue(rules.size() >= 6, "only " + rules);
  }

  private static String written(TrustPolicy policy) {
    List<Object> statements = new ArrayList<>();
    policy.statements().forEach(statement -> statements.add(written(statement)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", policy.variables() ? "2012-10-17" : "2008-10-17");
    document.put("Statement", statements);
    return JsonText.compact(document);
  }

  private static Map<String, Object> written(Statement statement) {
    Map<String, Map<String, Object>> conditions = new LinkedHashMap<>();
    for (Condition condition : statement.conditions()) {
      conditions
          .computeIfAbsent(condition.operator().name(), name -> new LinkedHashMap<>())
          .put(condition.key().text(), condition.values().stream().map(PolicyText::text).toList());
    }
    Principal principal = statement.principals().get(0);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Effect", statement.effect() == Effect.ALLOW ? "Allow" : "Deny");
    document.put("Principal", Map.of("Federated", principal.value().text()));
    document.put("Action", statement.actions().patterns().get(0).text());
    document.put("Condition", conditions);
    return document;
  }
}
