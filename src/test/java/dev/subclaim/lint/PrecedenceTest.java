package dev.subclaim.lint;

import static dev.subclaim.lint.Judged.GITHUB;
import static dev.subclaim.lint.Judged.PULUMI;
import static dev.subclaim.lint.Judged.allow;
import static dev.subclaim.lint.Judged.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Organizations;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who yields to whom: one cause gives one finding. */
class PrecedenceTest {
  private static final String BREADTH =
      "missing-audience wildcard-audience caller-chosen-audience missing-subject any-organization"
          + " foreign-organization several-organizations organization-wide mixed-token-kinds"
          + " project-prefix project-wide stack-prefix preview-can-assume pull-request-can-assume"
          + " any-branch privileged-role-wide-open";

  /** The stronger rules, then those that yield to each of them. */
  private static final Map<String, String> TABLE = new LinkedHashMap<>();

  static {
    TABLE.put(
        "unresolved-placeholder",
        "never-matches wrong-audience foreign-organization invalid-role-arn invalid-policy-arn"
            + " invalid-provider-arn invalid-variable unsatisfiable-statement");
    TABLE.put(
        "issuer-mismatch",
        "unknown-condition-key missing-audience missing-subject non-binding-condition"
            + " unsatisfiable-statement");
    TABLE.put(
        "missing-subject",
        "any-organization caller-chosen-audience organization-wide project-prefix project-wide"
            + " stack-prefix preview-can-assume pull-request-can-assume anonymous-environment"
            + " non-binding-condition negated-subject");
    TABLE.put("missing-audience", "wildcard-audience caller-chosen-audience missing-subject");
    TABLE.put("wildcard-audience", "caller-chosen-audience any-organization organization-wide");
    TABLE.put("caller-chosen-audience", "any-organization");
    TABLE.put("negated-subject", "any-organization organization-wide project-prefix");
    TABLE.put("any-organization", "foreign-organization organization-wide");
    TABLE.put("foreign-organization", "several-organizations");
    TABLE.put("several-organizations", "organization-wide");
    TABLE.put("organization-wide", "mixed-token-kinds project-prefix preview-can-assume");
    TABLE.put("mixed-token-kinds", "project-prefix");
    TABLE.put("project-prefix", "project-wide");
    TABLE.put("project-wide", "stack-prefix");
    TABLE.put("stack-prefix", "preview-can-assume");
    TABLE.put("never-matches wrong-audience", "unsatisfiable-statement");
    TABLE.put("unsatisfiable-statement", "redundant-value");
    TABLE.put("invalid-provider-arn provider-account-mismatch", "unregistered-provider " + BREADTH);
  }

  private static final List<Rule> RULES =
      RulePages.load(List.of(), RulePages.shipped(), PolicyFacts.VOCABULARY).rules();

  @TestFactory
  List<DynamicTest> weakerRulesYield() {
    List<DynamicTest> tests = new ArrayList<>();
    TABLE.forEach(
        (strong, weak) -> {
          for (String one : strong.split(" ")) {
            for (String other : weak.split(" ")) {
              tests.add(
                  DynamicTest.dynamicTest(
                      one + " over " + other,
                      () -> assertTrue(stronger(other).contains(one), "it yields to others only")));
            }
          }
        });
    return tests;
  }

  @Test
  void noTwoRulesYieldToEachOther() {
    for (Rule rule : RULES) {
      assertTrue(!stronger(rule.name()).contains(rule.name()), rule.name());
    }
  }

  /** Every rule that a rule yields to, through others too. */
  private static Set<String> stronger(String name) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      RULES.stream()
          .filter(rule -> rule.name().equals(next))
          .flatMap(rule -> rule.page().yieldsTo().stream())
          .map(Tree.Scalar::text)
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }

  /** Policies in which several rules see the same cause, and which of them speaks. */
  @TestFactory
  List<DynamicTest> oneCauseIsOneFinding() {
    String acme = "'StringEquals': {'aud': 'acme'}, ";
    String aws = "'StringEquals': {'aud': 'sts.amazonaws.com'}, ";
    return List.of(
        says(
            "no condition on GitHub",
            "missing-audience",
            allow(GITHUB, "{'Null': {'aud': 'false'}}")),
        says("no subject", "missing-subject", allow(PULUMI, "{'StringEquals': {'aud': 'acme'}}")),
        says(
            "no subject on GitHub",
            "missing-subject",
            allow(GITHUB, "{'StringEquals': {'aud': 'https://github.com/acme'}}")),
        says(
            "any audience and organization",
            "wildcard-audience",
            allow(PULUMI, "{'StringLike': {'aud': 'acme*', 'sub': 'pulumi:deploy:org:*'}}")),
        says(
            "any owner",
            "any-organization",
            allow(GITHUB, "{" + aws + "'StringLike': {'sub': 'repo:acme*'}}")),
        says(
            "any project",
            "organization-wide",
            allow(PULUMI, "{" + acme + "'StringLike': {'sub': 'pulumi:*:org:acme:*'}}")),
        says(
            "a family of projects",
            "project-prefix",
            allow(
                PULUMI,
                "{" + acme + "'StringLike': {'sub': 'pulumi:deploy:org:acme:project:web*'}}")),
        says(
            "any stack",
            "project-wide",
            allow(
                PULUMI,
                "{" + acme + "'StringLike': {'sub': 'pulumi:deploy:org:acme:project:web:*'}}")),
        says(
            "a family of stacks",
            "stack-prefix",
            allow(
                PULUMI,
                "{"
                    + acme
                    + "'StringLike': {'sub': 'pulumi:deploy:org:acme:project:web:stack:prod*'}}")),
        says(
            "any operation",
            "preview-can-assume",
            allow(
                PULUMI,
                "{"
                    + acme
                    + "'StringLike': {'sub': 'pulumi:deploy:org:acme:project:web:stack:prod:*'}}")),
        says(
            "any branch",
            "any-branch",
            allow(GITHUB, "{" + aws + "'StringLike': {'sub': 'repo:acme/web:*'}}")),
        says(
            "a dead subject",
            "never-matches",
            allow(PULUMI, "{'StringEquals': {'aud': 'acme', 'sub': 'pulumi:deploy:org:acme:*'}}")),
        says(
            "a dead audience",
            "wrong-audience",
            allow(
                PULUMI,
                "{'StringEquals': {'aud': 'aws:acme'}, 'StringLike': {'sub':"
                    + " 'pulumi:deploy:org:acme:project:web:*'}}")),
        says(
            "a placeholder",
            "unresolved-placeholder",
            allow(
                PULUMI,
                "{'StringEquals': {'aud': 'YOUR_ORG'}, 'StringLike': {'sub':"
                    + " 'pulumi:deploy:org:YOUR_ORG:*'}}")),
        says(
            "a foreign prefix",
            "issuer-mismatch",
            allow(
                PULUMI,
                "{'StringEquals': {'api.pulumi.com:aud': 'acme', 'api.pulumi.com:sub': 'x'}}")),
        says(
            "a broken provider",
            "invalid-provider-arn",
            allow(
                "arn:aws:iam::1234:oidc-provider/api.pulumi.com/oidc",
                "{'StringLike': {'sub': '*'}}")));
  }

  private static DynamicTest says(String name, String rule, String statement) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertEquals(
                List.of(rule),
                Judged.rules(policy(statement), Organizations.NONE).stream()
                    .filter(said -> !said.equals("refused-by-iam"))
                    .toList(),
                statement));
  }
}
