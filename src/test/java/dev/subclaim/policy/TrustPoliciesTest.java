package dev.subclaim.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Documents;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustPoliciesTest {
  private static final String PROVIDER =
      "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc";
  private static final String SOUND =
      "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':{'Federated':'"
          + PROVIDER
          + "'},'Action':'sts:AssumeRoleWithWebIdentity','Condition':"
          + "{'StringEquals':{'api.pulumi.com/oidc:aud':'acme'}}}}";

  @Test
  void a_sound_policy_has_no_problem_and_is_read_whole() {
    ParsedPolicy parsed = parse(SOUND);
    assertEquals(List.of(), parsed.problems());
    Statement statement = parsed.policy().statements().get(0);
    assertEquals(PROVIDER, statement.principals().get(0).value().text());
    assertEquals("StringEquals", statement.conditions().get(0).operator().name());
    assertTrue(parsed.policy().variables());
  }

  /** Each line changes the sound policy: what to replace, by what, and what is then found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'Version':'2012-10-17',| |missing-version@1-2",
        "2012-10-17|2012-10-18|invalid-version@12-24",
        "'2012-10-17'|2012|wrong-type@12-16",
        "'Version'|'version'|unknown-element@2-11",
        "'Statement'|'Statment'|unknown-element@25-35",
        "'Effect':'Allow',| |missing-element@37-38",
        "'Allow'|'allow'|invalid-effect@47-54",
        "'Allow'|'Maybe'|invalid-effect@47-54",
        "'Allow'|true|wrong-type@47-51",
        "'Effect'|'Effects'|unknown-element@38-47",
        "'Effect'|'Sid':'','Effect'|^^",
        "'Effect'|'Sid':'a b','Effect'|invalid-sid@46-47",
        "'Effect'|'Sid':1,'Effect'|wrong-type@44-45",
        "'Effect'|'Resource':'*','Effect'|resource-in-trust-policy@38-48",
        "'Effect'|'NotResource':'*','Effect'|resource-in-trust-policy@38-51",
        "'Effect'|'NotPrincipal':{},'Effect'|conflicting-elements@38-52",
        "'Principal'|'NotPrincipal'|not-principal-in-trust-policy@55-69",
        "'Effect'|'NotAction':[],'Effect'|conflicting-elements@38-49",
        "'Effect'|'Comment':'x','Effect'|unknown-element@38-47",
        "'Federated'|'Federatd'|unknown-element@68-78",
        "'Federated'|'AWS'|mismatched-action@146-177",
        "sts:AssumeRoleWithWebIdentity|sts:AssumeRole|mismatched-action@152-168",
        "sts:AssumeRoleWithWebIdentity|sts:assumerolewithwebidentity|invalid-action@152-183",
        "sts:AssumeRoleWithWebIdentity|sts:*|invalid-action@152-159",
        "sts:AssumeRoleWithWebIdentity|AssumeRoleWithWebIdentity|invalid-action@152-179",
        "'sts:AssumeRoleWithWebIdentity'|['sts:TagSession']|^^",
        "'sts:AssumeRoleWithWebIdentity'|[]|^^",
        "'sts:AssumeRoleWithWebIdentity'|[1]|wrong-type@153-154",
        "'Action'|'Actions'|unknown-element@143-152",
        "'StringEquals'|'stringEquals'|unknown-operator@197-211",
        "'StringEquals'|'NullIfExists'|unknown-operator@197-211",
        "'StringEquals'|'ForAllValues:StringEqualsIfExists'|^^",
        "'acme'|5|^^",
        "'acme'|true|^^",
        "'acme'|null|wrong-type@239-243",
        "'acme'|['acme',{}]|wrong-type@247-249",
        "'acme'|[]|^^",
        "'acme'|'<organization name>'|unresolved-placeholder@240-259",
        "'acme'|'a${'|invalid-variable@241-243",
        "'acme'|'${aws:x, 'y}'|invalid-syntax",
        "'acme'|'${*}'|^^",
        "'acme'|'a—b'|invalid-character@241-242",
        "'acme'|'a\\u2014b'|^^",
        "'acme'|'é'|^^",
        "'aud':'acme'|'aud':'acme'|^^",
        ":123456789012:|:12345:|invalid-provider-arn@94-99",
        ":123456789012:|:123456789xxx:|unresolved-placeholder@94-106",
        ":123456789012:|:XXXXXXXXXXXX:|unresolved-placeholder@94-106",
        "'Federated'|'AWS':['*'],'Federated'|wildcard-principal@75-78",
        "{'Federated':'" + PROVIDER + "'}|'*'|wildcard-principal@67-70",
        "{'Federated':'" + PROVIDER + "'}|'acme'|wrong-type@67-73",
        "{'Federated':'" + PROVIDER + "'}|{}|^^",
        "api.pulumi.com/oidc'}|*'}|wildcard-principal@80-123",
        "{'StringEquals'|[{'StringEquals'|invalid-syntax",
      })
  void one_cause_gives_one_problem_at_its_place(String what, String by, String expected) {
    String text = SOUND.replace(what, by == null ? "" : by);
    if (expected.equals("invalid-syntax")) {
      assertTrue(Documents.read(SourceText.of("p.json", text.replace('\'', '"'))).broken());
      return;
    }
    assertTrue(what.equals(by) || !text.equals(SOUND) || expected.isEmpty(), what);
    assertEquals(expected == null ? "" : expected, line(parse(text).problems()));
  }

  @Test
  void everything_is_reported_in_one_run() {
    String text =
        "{'Version':'2020-01-01','Statement':[5,{'Effect':'allow'},"
            + "{'Sid':'a','Effect':'Deny','Principal':'*','Action':'sts:*','Resource':'*'},"
            + "{'Sid':'a','Effect':'Allow','Principal':{'AWS':'*'},'Action':'sts:AssumeRole',"
            + "'Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/33'}}}]}";
    assertEquals(
        List.of(
            "invalid-version",
            "wrong-type",
            "missing-element",
            "missing-element",
            "invalid-effect",
            "wildcard-principal",
            "invalid-action",
            "resource-in-trust-policy",
            "duplicate-sid",
            "wildcard-principal",
            "invalid-condition-value"),
        parse(text).problems().stream().map(Problem::kind).toList());
    assertEquals(
        List.of(2, 3), parse(text).policy().statements().stream().map(Statement::index).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:PrincipalOrgID, o-abc, true",
    "StringLike, AWS:principalorgid, o-abc, true",
    "ArnLike, aws:PrincipalArn, arn:aws:iam::123456789012:role/x*, true",
    "StringEquals, aws:PrincipalAccount, 123456789012, true",
    "StringEqualsIfExists, aws:PrincipalOrgID, o-abc, false",
    "StringNotEquals, aws:PrincipalOrgID, o-abc, false",
    "StringLike, aws:PrincipalOrgID, *, false",
    "StringEquals, sts:ExternalId, x, false",
  })
  void everyone_in_aws_may_be_bound(String operator, String key, String value, boolean silent) {
    String text =
        "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':{'AWS':'*'},"
            + "'Action':'sts:AssumeRole','Condition':{'"
            + operator
            + "':{'"
            + key
            + "':'"
            + value
            + "'}}}}";
    assertEquals(silent ? "" : "wildcard-principal@74-77", line(parse(text).problems()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2008-10-17", ""})
  void variables_are_plain_text_in_the_old_language(String version) {
    String text =
        SOUND
            .replace("acme", "${aws:username}")
            .replace(
                "'Version':'2012-10-17',", version.isEmpty() ? "" : "'Version':'" + version + "',");
    List<String> kinds = parse(text).problems().stream().map(Problem::kind).toList();
    assertEquals("variable-in-old-version", kinds.get(kinds.size() - 1));
    assertEquals(version.isEmpty() ? 2 : 1, kinds.size());
  }

  @Test
  void condition_keys_that_differ_in_case_are_the_same_key() {
    String text = SOUND.replace("'acme'", "'acme','API.pulumi.com/oidc:aud':'x'");
    assertEquals("duplicate-key@246-271", line(parse(text).problems()));
  }

  @Test
  void white_space_does_not_count_towards_the_size() {
    int bare = SOUND.length() - "acme".length();
    String spaces = " ".repeat(5000);
    assertEquals("", size(2048 - bare, spaces));
    assertEquals("policy-over-default-quota@1-2", size(2049 - bare, spaces));
    assertEquals("policy-over-default-quota@1-2", size(4096 - bare, spaces));
    assertEquals("policy-too-large@1-2", size(4097 - bare, spaces));
  }

  private static String size(int characters, String spaces) {
    String value = "a".repeat(characters) + spaces;
    return line(parse(SOUND.replace("acme", value)).problems());
  }

  @Test
  void yaml_is_read_as_people_mean_it() {
    String yaml =
        """
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal:
              AWS: 123456789012
            Action: sts:AssumeRole
            Condition:
              Bool: {aws:MultiFactorAuthPresent: true}
        """;
    Tree tree = Documents.read(SourceText.of("p.yaml", yaml)).roots().get(0);
    List<Problem> problems = TrustPolicies.parse(tree).problems();
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("wrong-type", problems.get(0).kind());
    assertEquals("p.yaml:5:12", problems.get(0).span().toString());
  }

  @Test
  void what_is_not_told_is_hidden_and_no_problem() {
    Tree.Mapping sound = (Tree.Mapping) tree(SOUND);
    Tree.Mapping statement = (Tree.Mapping) sound.get("Statement").orElseThrow();
    Tree principal = statement.get("Principal").orElseThrow();
    Tree.Unknown unknown =
        new Tree.Unknown(
            "known after apply", principal.span(), principal.pointer(), principal.tag());
    List<Tree.Member> members =
        statement.members().stream()
            .map(m -> m.value() == principal ? new Tree.Member(m.key(), unknown) : m)
            .toList();
    Tree replaced =
        new Tree.Mapping(
            List.of(
                sound.members().get(0),
                new Tree.Member(
                    sound.members().get(1).key(),
                    new Tree.Mapping(
                        members, statement.span(), statement.pointer(), statement.tag()))),
            sound.span(),
            sound.pointer(),
            sound.tag());
    ParsedPolicy parsed = TrustPolicies.parse(replaced);
    assertEquals(List.of(), parsed.problems());
    assertEquals(List.of(unknown), parsed.policy().statements().get(0).hidden());
  }

  private static ParsedPolicy parse(String text) {
    return TrustPolicies.parse(tree(text));
  }

  private static Tree tree(String text) {
    return Documents.read(SourceText.of("p.json", text.replace('\'', '"'))).roots().get(0);
  }

  private static String line(List<Problem> problems) {
    return String.join(
        ";",
        problems.stream()
            .map(p -> p.kind() + "@" + p.span().column() + "-" + p.span().endColumn())
            .toList());
  }
}
