package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Organizations;
import dev.subclaim.evaluation.Decision.Verdict;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What all rules together leave unsaid of random policies, held against tokens tried one by one: no
 * stranger gets in, and nobody's project, without a word; and nobody is accused without a token.
 */
class SilenceTest {
  private static final int POLICIES = Integer.getInteger("silence.policies", 300);
  private static final Organizations OURS = Organizations.NONE.with("pulumi-cloud", "acme", "test");

  private static final List<String> ORGANIZATIONS =
      List.of("acme", "acme-other", "acme2", "evil", "a", "contoso");
  private static final List<String> PROJECTS = List.of("web", "web-admin", "api", "zq7", "default");
  private static final List<String> STACKS = List.of("prod", "dev", "x-prod");
  private static final List<String> OPERATIONS = List.of("update", "preview", "refresh", "destroy");

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

  @Test
  void nobodyGetsInWithoutAWordAndNobodyIsAccusedWithoutAToken() {
    int strangers = 0;
    int projects = 0;
    for (int seed = 0; seed < POLICIES; seed++) {
      String text = policy(new Random(seed));
      TrustPolicy policy = parsed(text);
      List<Finding> findings = Judged.findings(text, OURS);
      accusations(policy, findings, text);
      if (!admitted(policy, organization -> !organization.equals("acme")).isEmpty()) {
        strangers++;
        said(text, findings, "a stranger", SilenceTest::showsStranger);
      }
      if (admitted(policy, "acme"::equals).stream().anyMatch(token -> token.contains("zq7"))) {
        projects++;
        said(text, findings, "a project that nobody named", SilenceTest::showsMore);
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

  private static boolean showsMore(Finding finding) {
    return showsStranger(finding) || PROJECT_RULES.contains(finding.rule());
  }

  /** Whether a finding shows a token of somebody else, or says that none can be told. */
  private static boolean showsStranger(Finding finding) {
    Set<String> ours = Set.of("acme", "aws:acme");
    return UNDECIDED.contains(finding.rule())
        || (finding.severity() != Severity.NOTE
            && finding
                .witness()
                .filter(w -> w.admitted() && !ours.contains(w.token().claims().get("aud")))
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

  private static List<String> admitted(TrustPolicy policy, Predicate<String> organization) {
    List<String> found = new ArrayList<>();
    for (String name : ORGANIZATIONS) {
      if (organization.test(name)) {
        for (Token token : tokens(name)) {
          if (Evaluator.evaluate(policy, Request.of(token)).verdict() == Verdict.ALLOW) {
            found.add(token.claims().toString());
          }
        }
      }
    }
    return found;
  }

  private static List<Token> tokens(String organization) {
    List<Token> tokens = new ArrayList<>();
    String deploy = "pulumi:deploy:org:" + organization + ":project:";
    String environment = "pulumi:environments:org:" + organization + ":env:";
    for (String project : PROJECTS) {
      for (String stack : STACKS) {
        for (String operation : OPERATIONS) {
          String what = ":stack:" + stack + ":operation:" + operation + ":scope:write";
          tokens.add(token(organization, deploy + project + what));
        }
        if (!project.equals("default")) {
          tokens.add(token("aws:" + organization, environment + project + "/" + stack));
        }
        tokens.add(token(organization, environment + stack));
      }
    }
    return tokens;
  }

  private static Token token(String audience, String subject) {
    return new Token("api.pulumi.com/oidc", new TreeMap<>(Map.of("aud", audience, "sub", subject)));
  }

  private static String policy(Random random) {
    List<String> statements = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      statements.add(Judged.allow(Judged.PULUMI, conditions(random)));
    }
    if (random.nextInt(3) == 0) {
      statements.add(Judged.deny(Judged.PULUMI, conditions(random)));
    }
    return Judged.policy(statements.toArray(String[]::new));
  }

  private static String conditions(Random random) {
    SortedMap<String, SortedMap<String, String>> blocks = new TreeMap<>();
    if (random.nextInt(8) > 0) {
      add(random, blocks, "aud");
    }
    if (random.nextInt(8) > 0) {
      add(random, blocks, "sub");
    }
    if (random.nextInt(4) == 0) {
      add(random, blocks, random.nextBoolean() ? "aud" : "sub");
    }
    return blocks.isEmpty() ? "" : blocks.toString().replace('=', ':');
  }

  private static void add(
      Random random, SortedMap<String, SortedMap<String, String>> blocks, String claim) {
    List<String> values = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      String value = claim.equals("aud") ? audience(random) : subject(random);
      values.add("'" + value.replaceAll("\\*+", "*") + "'"); // *** is a redacted text
    }
    blocks
        .computeIfAbsent("'" + operator(random) + "'", o -> new TreeMap<>())
        .put("'" + claim + "'", values.toString());
  }

  private static String operator(Random random) {
    List<String> operators =
        List.of(
            "StringEquals",
            "StringEquals",
            "StringLike",
            "StringLike",
            "StringLike",
            "StringEqualsIgnoreCase",
            "StringNotEquals",
            "StringNotLike",
            "StringLikeIfExists",
            "ForAnyValue:StringLike",
            "ForAllValues:StringEquals");
    return one(random, operators);
  }

  private static String audience(Random random) {
    return one(
        random, List.of("acme", "aws:acme", "acme*", "*acme", "aws:*", "*", "acme?", "evil", "a*"));
  }

  private static String subject(Random random) {
    String organization = one(random, List.of("acme", "acme", "acme*", "*", "evil", "a?me"));
    String project = one(random, List.of("web", "web*", "*", "*api", "w?b", "zq?"));
    String stack = one(random, List.of("prod", "*", "*prod", "dev"));
    return switch (random.nextInt(7)) {
      case 0 -> "pulumi:deploy:org:" + organization + ":*";
      case 1 -> "pulumi:*:org:" + organization + ":*" + project + "*";
      case 2, 3 ->
          "pulumi:deploy:org:" + organization + ":project:" + project + ":stack:" + stack + ":*";
      case 4 ->
          "pulumi:deploy:org:"
              + organization
              + ":project:"
              + project
              + ":stack:"
              + stack
              + ":operation:"
              + one(random, OPERATIONS)
              + ":scope:write";
      case 5 -> "pulumi:environments:org:" + organization + ":env:" + project + "/" + stack;
      default -> one(random, List.of("*", "*:project:web:*", "pulumi:*", "*acme*", "*web*prod*"));
    };
  }

  private static String one(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static TrustPolicy parsed(String text) {
    SourceText source = SourceText.of("policy.json", text);
    return TrustPolicies.parse(Documents.read(source).roots().get(0)).policy();
  }
}
