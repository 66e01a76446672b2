package dev.subclaim.lint;

import static dev.subclaim.lint.Judged.GITHUB;
import static dev.subclaim.lint.Judged.PULUMI;
import static dev.subclaim.lint.Judged.allow;
import static dev.subclaim.lint.Judged.deny;
import static dev.subclaim.lint.Judged.policy;
import static dev.subclaim.lint.Judged.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Organizations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies that a careless reading calls wrong or fine; here with all rules at once. */
class MisjudgedPoliciesTest {
  private static final String EXACT =
      "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write";
  private static final String ACME = "{'StringEquals': {'aud': 'acme', 'sub': '" + EXACT + "'}}";
  private static final String WIDE =
      "{'StringEquals': {'aud': 'acme'}, 'StringLike': {'sub': 'pulumi:deploy:org:acme:*'}}";

  private static List<String> judge(String... statements) {
    return Judged.rules(policy(statements));
  }

  private static String like(String provider, String audience, String subject) {
    return allow(
        provider,
        "{'StringEquals': {'aud': '" + audience + "'}, 'StringLike': {'sub': '" + subject + "'}}");
  }

  @Test
  void aStatementForSessionTagsIsNotDead() {
    String tags = statement("Allow", "{'Federated': '" + PULUMI + "'}", "'sts:TagSession'", "");
    assertEquals(List.of(), judge(allow(PULUMI, ACME), tags));
  }

  @Test
  void aDenyOutsideTheTokenIsNotIdle() {
    String outside = "{'NotIpAddress': {'aws:SourceIp': '203.0.113.0/24'}}";
    assertEquals(List.of("organization-wide"), judge(allow(PULUMI, WIDE), deny(PULUMI, outside)));
  }

  @Test
  void onlyTheStatementThatAsksMoreIsRedundant() {
    String more = ACME.replace("}}", "}, 'IpAddress': {'aws:SourceIp': '203.0.113.0/24'}}");
    List<Finding> found =
        Judged.findings(policy(allow(PULUMI, more), allow(PULUMI, ACME)), Organizations.NONE);
    assertEquals(List.of("redundant-value"), found.stream().map(Finding::rule).toList());
    assertEquals(0, found.get(0).statement().orElseThrow().index());
  }

  @Test
  void aSecondLineOfDefenceIsANote() {
    String guard = deny(PULUMI, "{'StringNotEquals': {'aud': 'acme'}}");
    assertEquals(List.of("ineffective-deny"), judge(allow(PULUMI, ACME), guard));
  }

  @Test
  void customisedSubjectsMayMatch() {
    String workflow =
        "repo:acme/web:job_workflow_ref:acme/shared/.github/workflows/d.yml@refs/heads/main";
    for (String subject : List.of(workflow, "repository_owner_id:123:environment:prod")) {
      List<String> said = judge(like(GITHUB, "sts.amazonaws.com", subject));
      assertFalse(said.contains("never-matches"), subject);
      assertFalse(said.contains("unsatisfiable-statement"), subject);
    }
  }

  /** Every owner on GitHub can have such a subject, by settings that are documented. */
  @Test
  void customisedSubjectsWithoutAnOwnerAreUndecided() {
    for (String subject :
        List.of("environment:prod", "job_workflow_ref:acme/shared/.github/workflows/d.yml@*")) {
      List<Finding> found =
          Judged.findings(policy(like(GITHUB, "sts.amazonaws.com", subject)), Organizations.NONE);
      assertEquals(List.of("undecided-access"), found.stream().map(Finding::rule).toList());
      assertEquals("UNDECIDED", found.get(0).reach().orElseThrow().name());
      assertTrue(found.get(0).message().contains("whether strangers get tokens of the kind"));
    }
    String both = like(GITHUB, "sts.amazonaws.com", "environment:prod");
    String owned =
        both.replace(
            "'StringEquals': {",
            "'StringEquals': {'token.actions.githubusercontent.com:repository_owner_id': '123', ");
    assertEquals(List.of(), judge(owned));
  }

  @Test
  void namesOfAnotherIssuerAreNotForeign() {
    Organizations acme = Organizations.NONE.with("pulumi-cloud", "acme", "subclaim.yaml:2");
    String github = like(GITHUB, "sts.amazonaws.com", "repo:acme-inc/web:ref:refs/heads/main");
    String ids = like(PULUMI + "/v2", "sts.amazonaws.com", "pulumi:org:3f1f7a52:env:7c9e6679");
    assertEquals(List.of(), Judged.rules(policy(github), acme));
    assertEquals(List.of(), Judged.rules(policy(ids), acme));
  }

  @Test
  void anAudienceThatCallersChooseIsNeverWrong() {
    for (String audience : List.of("https://github.com/acme", "sts.amazonaws.com.cn")) {
      String branch = "repo:acme/web:ref:refs/heads/main";
      assertEquals(List.of(), judge(like(GITHUB, audience, branch)));
    }
  }

  @Test
  void advisedConditionsBind() {
    String advised =
        "{'ForAllValues:StringEquals': {'aud': 'acme'}, 'Null': {'aud': 'false'},"
            + " 'StringEquals': {'sub': '"
            + EXACT
            + "'}, 'Bool': {'aws:SecureTransport': 'true'}}";
    assertEquals(List.of("set-operator-on-single-value"), judge(allow(PULUMI, advised)));
  }

  @Test
  void ifExistsIsHowMixedIssuersAreWritten() {
    String keys =
        "{'StringEqualsIfExists': {'api.pulumi.com/oidc:aud': 'acme',"
            + " 'api.pulumi.com/oidc:sub': '"
            + EXACT
            + "', 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',"
            + " 'token.actions.githubusercontent.com:sub': 'repo:acme/web:ref:refs/heads/main'}}";
    String both = "{'Federated': ['" + PULUMI + "', '" + GITHUB + "']}";
    assertEquals(
        List.of(), judge(statement("Allow", both, "'sts:AssumeRoleWithWebIdentity'", keys)));
  }

  @Test
  void ifExistsOnASubjectBindsAndMisleads() {
    for (String operator : List.of("StringLikeIfExists", "ForAllValues:StringLike")) {
      String odd =
          "{'StringEquals': {'aud': 'acme'}, '" + operator + "': {'sub': '" + EXACT + "'}}";
      assertEquals(List.of("set-operator-on-single-value"), judge(allow(PULUMI, odd)));
    }
  }

  @Test
  void subjectsOfUsersAreNotAskedFor() {
    String host = "cognito-identity.amazonaws.com";
    String pool =
        "{'StringEquals': {'"
            + host
            + ":aud': 'us-east-1:12345678-1234-1234-1234-123456789012'},"
            + " 'ForAnyValue:StringLike': {'"
            + host
            + ":amr': 'authenticated'}}";
    String cognito = "{'Federated': '" + host + "'}";
    assertEquals(
        List.of(), judge(statement("Allow", cognito, "'sts:AssumeRoleWithWebIdentity'", pool)));
  }

  @Test
  void everyPrincipalOfAnOrganizationIsNotEverybody() {
    String org = "{'StringEquals': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}";
    assertEquals(List.of(), judge(statement("Allow", "{'AWS': '*'}", "'sts:AssumeRole'", org)));
  }

  @Test
  void onePlaceholderIsOneCause() {
    String seed =
        like(
            PULUMI,
            "<organization name>",
            "pulumi:deploy:org:<organization name>:project:<project name>:*");
    assertEquals(List.of("unresolved-placeholder"), judge(seed));
  }

  /** Who gets in is one outcome, and that IAM refuses to write the policy is another. */
  @Test
  void aRoleThatIsOpenToAllGivesNoMoreThanTwoFindings() {
    assertEquals(
        List.of("missing-audience", "refused-by-iam"),
        judge(allow(PULUMI, "{'StringLike': {'sub': '*'}}")));
  }

  @Test
  void aFamilyIsOneThoughNamesHaveALength() {
    assertEquals(
        List.of("project-prefix"),
        judge(like(PULUMI, "acme", "pulumi:deploy:org:acme:project:web*")));
    assertEquals(
        List.of("project-prefix"),
        judge(like(PULUMI, "acme", "pulumi:deploy:org:acme:project:web-?:stack:prod:*")));
  }

  /** The value that is known names one project; what the other one stands for nobody can say. */
  @Test
  void whatOnlyAVariableCouldOpenIsUndecided() {
    String values =
        "['pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write',"
            + " '${aws:PrincipalTag/subject}']";
    String half = "{'StringEquals': {'aud': 'acme'}, 'StringLike': {'sub': " + values + "}}";
    assertEquals(List.of("undecided-access"), judge(allow(PULUMI, half)));
    String wide = half.replace("project:web:stack:prod:operation:update:scope:write", "*");
    assertTrue(judge(allow(PULUMI, wide)).contains("organization-wide"));
  }

  /** Twenty-six negated patterns of many question marks, which no budget is enough for. */
  @Test
  void whatCostsTooMuchIsSaid() {
    List<String> patterns = new ArrayList<>();
    for (char c = 'a'; c <= 'z'; c++) {
      patterns.add("'*" + c + "?".repeat(40) + ":stack:*'");
    }
    String hard =
        "{'StringEquals': {'aud': 'acme'}, 'StringNotLike': {'sub': "
            + patterns
            + "}, 'StringLike': {'sub': 'pulumi:deploy:org:acme:*'}}";
    assertTrue(judge(allow(PULUMI, hard)).contains("undecidable-policy"));
  }
}
