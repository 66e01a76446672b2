package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.config.Organizations;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.RulePages;
import dev.subclaim.rule.RunFacts;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies for tests in few words, and what all shipped rules say of them together. */
public final class Judged {
  /** Provider ARNs. */
  static final String PULUMI = "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc";

  static final String GITHUB =
      "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

  private static final Issuers ISSUERS = Issuers.builtIn();
  private static final Linter LINTER =
      Linter.of(RulePages.load(List.of(), RulePages.shipped(), PolicyFacts.VOCABULARY).rules());

  private Judged() {}

  /** A statement for web identities; conditions as JSON, keys of the provider without prefix. */
  static String statement(String effect, String provider, String conditions) {
    String prefix = provider.substring(provider.indexOf('/') + 1);
    String keys =
        conditions
            .replace("'aud'", "'" + prefix + ":aud'")
            .replace("'sub'", "'" + prefix + ":sub'");
    return statement(
        effect, "{'Federated': '" + provider + "'}", "'sts:AssumeRoleWithWebIdentity'", keys);
  }

  /** Any statement. */
  static String statement(String effect, String principal, String action, String conditions) {
    return "{'Effect': '"
        + effect
        + "', 'Principal': "
        + principal
        + ", 'Action': "
        + action
        + (conditions.isEmpty() ? "" : ", 'Condition': " + conditions)
        + "}";
  }

  static String allow(String provider, String conditions) {
    return statement("Allow", provider, conditions);
  }

  static String deny(String provider, String conditions) {
    return statement("Deny", provider, conditions);
  }

  /** The policy of some statements. */
  static String policy(String... statements) {
    String all = String.join(", ", statements);
    return ("{'Version': '2012-10-17', 'Statement': [" + all + "]}").replace('\'', '"');
  }

  /** The names of the rules that speak, each once, sorted; none may break. */
  static List<String> rules(String policy, Organizations organizations) {
    return findings(policy, organizations).stream().map(Finding::rule).distinct().sorted().toList();
  }

  static List<String> rules(String policy) {
    return rules(policy, Organizations.NONE);
  }

  /** The names of the rules that speak of files of any form together, each once, sorted. */
  static List<String> rulesOf(String... files) {
    List<Facts> facts = new ArrayList<>();
    for (String file : files) {
      boolean json = file.startsWith("{") || file.startsWith("[");
      String path = "acme.web.prod." + (json ? "json" : "yaml");
      facts.add(Intake.read(SourceText.of(facts.isEmpty() ? path : facts.size() + path, file)));
    }
    Linted linted = LINTER.lint(RunFacts.of(facts, new Knowledge(ISSUERS, Organizations.NONE)));
    assertEquals(List.of(), linted.failures());
    return linted.findings().stream().map(Finding::rule).distinct().sorted().toList();
  }

  /** All findings of a policy. */
  public static List<Finding> findings(String policy, Organizations organizations) {
    Optional<String> none = Optional.empty();
    Role role = new Role("web-deploy", none, Optional.of("web-deploy"), none, Optional.empty());
    SourceText text = SourceText.of("policy.json", policy);
    RolePolicy parsed =
        new RolePolicy(
            role, TrustPolicies.parse(Documents.read(text).roots().get(0)), "trust policy");
    Linted linted =
        LINTER.lint(List.of(PolicyFacts.of(parsed, new Knowledge(ISSUERS, organizations))));
    assertEquals(List.of(), linted.failures(), policy);
    return linted.findings();
  }
}
