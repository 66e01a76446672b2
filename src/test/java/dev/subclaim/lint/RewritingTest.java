package dev.subclaim.lint;

import static dev.subclaim.lint.Judged.GITHUB;
import static dev.subclaim.lint.Judged.PULUMI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Organizations;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Generated policies over the families of the breadth rules: each witness is admitted by the
 * evaluator and lies outside what was meant, and policies that say the same in other words give the
 * same rules.
 */
class RewritingTest {
  private static final int POLICIES = 120;

  private static final Organizations ACME =
      Organizations.NONE
          .with("pulumi-cloud", "acme", "subclaim.yaml:2")
          .with("github-actions", "acme", "subclaim.yaml:3");

  private static final Set<String> BREADTH =
      RulePages.load(List.of(), RulePages.shipped(), PolicyFacts.VOCABULARY).rules().stream()
          .filter(rule -> rule.page().tags().contains("breadth"))
          .map(Rule::name)
          .collect(Collectors.toCollection(TreeSet::new));

  private static final List<String> RUNS =
      List.of(
          "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write",
          "pulumi:deploy:org:acme:project:web:stack:prod:*",
          "pulumi:deploy:org:acme:project:web:stack:prod*",
          "pulumi:deploy:org:acme:project:web:*",
          "pulumi:deploy:org:acme:project:web*",
          "pulumi:deploy:org:acme:*",
          "pulumi:deploy:org:acme*",
          "pulumi:deploy:org:*",
          "pulumi:*:stack:prod:*",
          "pulumi:environments:org:acme:env:web/prod",
          "pulumi:environments:org:acme:env:web/*",
          "pulumi:environments:org:acme:env:*",
          "*");

  private static final List<String> JOBS =
      List.of(
          "repo:acme/web:ref:refs/heads/main",
          "repo:acme/web:environment:prod",
          "repo:acme/web:pull_request",
          "repo:acme/web:*",
          "repo:acme/web*",
          "repo:acme/*",
          "repo:acme*",
          "repo:*/web:ref:refs/heads/main",
          "*");

  private static final List<String> AUDIENCES =
      List.of("acme", "aws:acme", "acme*", "aws:*", "acm?", "*");

  /** A statement as its words: what the two operators hold, each value apart. */
  private record Draft(boolean allow, String provider, List<String> aud, List<String> sub) {
    String prefix() {
      return provider.substring(provider.indexOf('/') + 1);
    }
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> some(List<String> of, Random random, int most) {
    Set<String> some = new TreeSet<>();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      some.add(one(of, random));
    }
    return List.copyOf(some);
  }

  private static List<Draft> drafts(Random random) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = random.nextInt(2) + 1; i > 0; i--) {
      boolean pulumi = random.nextInt(3) > 0;
      List<String> aud = pulumi ? some(AUDIENCES, random, 2) : List.of("sts.amazonaws.com");
      List<String> noAud = random.nextInt(6) == 0 ? List.of() : aud;
      List<String> sub = some(pulumi ? RUNS : JOBS, random, 3);
      List<String> noSub = random.nextInt(8) == 0 ? List.of() : sub;
      drafts.add(new Draft(true, pulumi ? PULUMI : GITHUB, noAud, noSub));
    }
    if (random.nextInt(3) == 0) {
      Draft first = drafts.get(0);
      String previews = first.provider().equals(PULUMI) ? "*:operation:preview:*" : "*pull_request";
      drafts.add(new Draft(false, first.provider(), List.of(), List.of(previews)));
    }
    return drafts;
  }

  private static String policy(List<Draft> drafts, Function<Draft, String> conditions) {
    return Judged.policy(
        drafts.stream()
            .map(
                d ->
                    d.allow()
                        ? Judged.allow(d.provider(), conditions.apply(d))
                        : Judged.deny(d.provider(), conditions.apply(d)))
            .toArray(String[]::new));
  }

  private static String list(List<String> values) {
    return values.stream().map(v -> "'" + v + "'").collect(Collectors.joining(", ", "[", "]"));
  }

  private static String plain(Draft draft) {
    List<String> keys = new ArrayList<>();
    if (!draft.aud().isEmpty()) {
      keys.add("'" + draft.prefix() + ":aud': " + list(draft.aud()));
    }
    if (!draft.sub().isEmpty()) {
      keys.add("'" + draft.prefix() + ":sub': " + list(draft.sub()));
    }
    return keys.isEmpty() ? "{}" : "{'StringLike': {" + String.join(", ", keys) + "}}";
  }

  /** Literal audiences under StringEquals, in a block of their own. */
  private static String equalsWhereLiteral(Draft draft) {
    boolean literal =
        !draft.aud().isEmpty() && draft.aud().stream().noneMatch(a -> a.matches(".*[*?].*"));
    if (!literal) {
      return plain(draft);
    }
    String audience = "'StringEquals': {'" + draft.prefix() + ":aud': " + list(draft.aud()) + "}";
    String rest = plain(new Draft(draft.allow(), draft.provider(), List.of(), draft.sub()));
    return rest.equals("{}") ? "{" + audience + "}" : "{" + audience + ", " + rest.substring(1);
  }

  private static String shouted(Draft draft) {
    return plain(draft)
        .replace(draft.prefix() + ":", draft.prefix().toUpperCase(Locale.ROOT) + ":");
  }

  private static Draft shuffled(Draft draft, Random random) {
    List<String> aud = new ArrayList<>(draft.aud());
    List<String> sub = new ArrayList<>(draft.sub());
    Collections.shuffle(aud, random);
    Collections.shuffle(sub, random);
    return new Draft(draft.allow(), draft.provider(), aud, sub);
  }

  private static List<String> breadth(String policy) {
    List<String> said = new ArrayList<>(Judged.rules(policy, ACME));
    said.retainAll(BREADTH);
    return said;
  }

  @Test
  void otherWordsForTheSameGiveTheSameRules() {
    Random random = new Random(17);
    Set<String> met = new TreeSet<>();
    for (int i = 0; i < POLICIES; i++) {
      List<Draft> drafts = drafts(random);
      String policy = policy(drafts, RewritingTest::plain);
      List<String> said = breadth(policy);
      met.addAll(said);
      List<Draft> turned = new ArrayList<>(drafts);
      Collections.reverse(turned);
      assertEquals(said, breadth(policy(turned, RewritingTest::plain)), policy);
      List<Draft> mixed = drafts.stream().map(d -> shuffled(d, random)).toList();
      assertEquals(said, breadth(policy(mixed, RewritingTest::plain)), policy);
      assertEquals(said, breadth(policy(drafts, RewritingTest::shouted)), policy);
      assertEquals(said, breadth(policy(drafts, RewritingTest::equalsWhereLiteral)), policy);
    }
    assertTrue(met.size() >= 8, () -> "only " + met);
  }

  /** A statement for each subject: each is judged alone, so the loosest still speaks. */
  @Test
  void valuesSplitOverStatementsGiveTheSameWorstRule() {
    Random random = new Random(19);
    for (int i = 0; i < POLICIES / 2; i++) {
      Draft draft = drafts(random).get(0);
      List<String> together = breadth(policy(List.of(draft), RewritingTest::plain));
      List<Draft> split =
          draft.sub().stream()
              .map(s -> new Draft(true, draft.provider(), draft.aud(), List.of(s)))
              .toList();
      if (!split.isEmpty() && !together.isEmpty()) {
        String apart = policy(split, RewritingTest::plain);
        assertTrue(
            breadth(apart).stream().anyMatch(together::contains),
            () -> together + " became " + breadth(apart) + " in " + apart);
      }
    }
  }

  @Test
  void everyWitnessIsAdmittedAndOutsideOfWhatWasMeant() {
    Random random = new Random(23);
    int proved = 0;
    for (int i = 0; i < POLICIES; i++) {
      String policy = policy(drafts(random), RewritingTest::plain);
      TrustPolicy read =
          TrustPolicies.parse(Documents.read(SourceText.of("policy.json", policy)).roots().get(0))
              .policy();
      for (Finding finding : Judged.findings(policy, ACME)) {
        if (BREADTH.contains(finding.rule()) && finding.witness().isPresent()) {
          proved++;
          assertProved(finding, read, policy);
        }
      }
    }
    assertTrue(proved >= POLICIES, "only " + proved + " witnesses");
  }

  private static void assertProved(Finding finding, TrustPolicy policy, String text) {
    Witness witness = finding.witness().orElseThrow();
    Request request = Request.of(witness.token(), witness.context());
    Decision decision = Evaluator.evaluate(policy, request);
    assertEquals(Decision.Verdict.ALLOW, decision.verdict(), finding.rule() + " on " + text);
    String sub = witness.token().claims().getOrDefault("sub", "");
    if (Set.of("any-organization", "wildcard-audience").contains(finding.rule())) {
      assertTrue(!sub.contains(":org:acme:") && !sub.startsWith("repo:acme/"), sub);
    }
    if (finding.rule().equals("project-prefix")) {
      assertTrue(!sub.contains(":project:web:") && !sub.contains("/web:"), sub);
    }
    if (finding.rule().equals("stack-prefix")) {
      assertTrue(!sub.contains(":stack:prod:"), sub);
    }
  }
}
