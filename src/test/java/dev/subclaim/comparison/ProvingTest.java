package dev.subclaim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.comparison.Proving.Verdict;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.evaluation.Written;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.language.Pattern;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.trust.CaseGenerator;
import dev.subclaim.trust.GeneratedCase;
import dev.subclaim.witness.Witness;
import dev.subclaim.workload.Meant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvingTest {
  private static final Issuers ISSUERS = Issuers.builtIn();
  private static final TokenModels TOKENS = new TokenModels(ISSUERS);
  private static final IssuerProfile PULUMI = ISSUERS.forProvider(Written.ISSUER);

  @Test
  void whatIsProvedHoldsForEveryTokenThatTheEvaluatorAdmits() {
    int proven = 0;
    int refuted = 0;
    for (int seed = 0; seed < 60; seed++) {
      GeneratedCase one = new CaseGenerator(seed, List.of(PULUMI)).next();
      String subject = one.kind().kind().token("", one.tokens().get(0)).claims().get("sub");
      String pattern = seed % 2 == 0 ? subject : subject.substring(0, subject.length() / 2) + "*";
      Proving.Proof proof = within(one.policy(), pattern);
      proven += proof.verdict() == Verdict.PROVEN ? 1 : 0;
      for (List<String> values : one.tokens()) {
        var token = one.kind().kind().token(Written.ISSUER, values);
        boolean allowed =
            Evaluator.evaluate(one.policy(), Request.of(token, one.context())).verdict()
                == Decision.Verdict.ALLOW;
        boolean inside = Pattern.like(pattern).matches(token.claims().get("sub"));
        assertTrue(proof.verdict() != Verdict.PROVEN || !allowed || inside, "seed " + seed + token);
      }
      if (proof.exception().isPresent()) {
        refuted++;
        Witness witness = proof.exception().get().witness();
        assertTrue(!Pattern.like(pattern).matches(witness.token().claims().get("sub")));
        assertEquals(Decision.Verdict.ALLOW, ask(one.policy(), witness), "seed " + seed);
      }
    }
    assertTrue(proven > 3 && refuted > 3, proven + " proven, " + refuted + " refuted");
  }

  /** In a request that carries what the witness shows, and nothing else. */
  private static Decision.Verdict ask(TrustPolicy policy, Witness witness) {
    Request request = Request.of(witness.token(), witness.context());
    return Evaluator.evaluate(policy, request).verdict();
  }

  @Test
  void aPolicyThatIsNotToldWholeProvesNothing() {
    TrustPolicy hidden =
        Written.policy(
            Written.hiding(
                Written.statement(Effect.ALLOW, Written.aws("111111111111"), Request.WEB_IDENTITY),
                "Principal"));
    assertEquals(Verdict.UNDECIDED, within(hidden, "*").verdict());
  }

  private static Proving.Proof within(TrustPolicy policy, String pattern) {
    Meant meant = new Meant(List.of(pattern), List.of());
    return new Proving(TOKENS, false).only(policy, meant, List.of());
  }
}
