package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Organizations;
import dev.subclaim.evaluation.Decision.Verdict;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What all rules together leave unsaid of random policies, held against tokens tried one by one: no
 * stranger gets in, and nobody's project, without a word; and nobody is accused without a token.
 */
class SilenceTest {
  private static final int POLICIES = Integer.getInteger("silence.policies", 120);
  private static final Organizations OURS =
      Organizations.NONE
          .with("pulumi-cloud", "acme", "test")
          .with("github-actions", "acme", "test");

  private static final List<String> ORGANIZATIONS =
      List.of("acme", "acme-other", "acme2", "evil", "a", "contoso");

  /** Rules that say that it cannot be told who gets in. */
  private static final Set<String> UNDECIDED = Set.of("undecided-access", "undecidable-policy");

  /** Rules that say that a project gets in which nobody named. */
  private static final Set<String> PROJECT_RULES =
      Set.of(
          "missing-subject",
          "organization-wide",
          "project-prefix",
          "negated-subject",
          "mixed-token-kinds");

  static Stream<RandomPolicy> issuers() {
    return Stream.of(RandomPolicy.pulumi(), RandomPolicy.github());
  }

  @ParameterizedTest
  @MethodSource("issuers")
  void nobodyGetsInWithoutAWordAndNobodyIsAccusedWithoutAToken(RandomPolicy issuer) {
    int strangers = 0;
    int projects = 0;
    for (int seed = 0; seed < POLICIES; seed++) {
      String text = issuer.policy(new Random(seed));
      TrustPolicy policy = parsed(text);
      List<Finding> findings = Judged.findings(text, OURS);
      accusations(policy, findings, text);
      if (admits(issuer, policy, name -> !name.equals("acme"), "")) {
        strangers++;
        said(text, findings, "a stranger", finding -> showsStranger(issuer, finding));
      }
      if (admits(issuer, policy, "acme"::equals, RandomPolicy.UNNAMED)) {
        projects++;
        said(text, findings, "a project that nobody named", finding -> showsMore(issuer, finding));
      }
    }
    assertTrue(strangers > POLICIES / 10 && strangers < POLICIES * 9 / 10, "open: " + strangers);
    assertTrue(projects > POLICIES / 20 && projects < POLICIES * 9 / 10, "wide: " + projects);
  }

  private static void said(
      String text, List<Finding> findings, String who, Predicate<Finding> tells) {
    List<String> rules =
        findings.stream().filter(f -> f.severity() != Severity.NOTE).map(Finding::rule).toList();
    assertTrue(
        findings.stream().anyMatch(tells), () -> who + " gets in unsaid\n" + text + "\n" + rules);
  }

  private static boolean showsMore(RandomPolicy issuer, Finding finding) {
    return showsStranger(issuer, finding) || PROJECT_RULES.contains(finding.rule());
  }

  /** Whether a finding shows a token of somebody else, or says that none can be told. */
  private static boolean showsStranger(RandomPolicy issuer, Finding finding) {
    return UNDECIDED.contains(finding.rule())
        || (finding.severity() != Severity.NOTE
            && finding
                .witness()
                .filter(w -> w.admitted() && !issuer.organization().apply(w.token()).equals("acme"))
                .isPresent());
  }

  private static void accusations(TrustPolicy policy, List<Finding> findings, String text) {
    for (Finding finding : findings) {
      if (finding.witness().filter(Witness::admitted).isPresent()) {
        Witness witness = finding.witness().orElseThrow();
        Request request = Request.of(witness.token(), witness.context());
        assertEquals(
            Verdict.ALLOW,
            Evaluator.evaluate(policy, request).verdict(),
            () -> finding.rule() + " shows " + witness + "\n" + text);
      }
    }
  }

  private static boolean admits(
      RandomPolicy issuer, TrustPolicy policy, Predicate<String> organization, String project) {
    return ORGANIZATIONS.stream()
        .filter(organization)
        .flatMap(name -> issuer.tokens().apply(name).stream())
        .filter(token -> token.claims().get("sub").contains(project))
        .anyMatch(t -> Evaluator.evaluate(policy, Request.of(t)).verdict() == Verdict.ALLOW);
  }

  private static TrustPolicy parsed(String text) {
    SourceText source = SourceText.of("policy.json", text);
    return TrustPolicies.parse(Documents.read(source).roots().get(0)).policy();
  }
}
