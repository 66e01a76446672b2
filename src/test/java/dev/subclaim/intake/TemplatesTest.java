package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudFormation templates; what the template does not tell stands in « ». */
class TemplatesTest {
  private static final String PROVIDER =
      "arn:«${AWS::Partition}»:iam::«${AWS::AccountId}»:oidc-provider/";

  @Test
  void the_template_that_AWS_gives_for_GitHub() {
    Facts facts = template("github.yaml");
    RolePolicy role = facts.policies().get(0);
    assertEquals(
        "{Version: 2012-10-17, Statement: [{Effect: Allow, Action: sts:AssumeRoleWithWebIdentity,"
            + " Principal: {Federated: "
            + PROVIDER
            + "token.actions.githubusercontent.com}, Condition: {StringEquals:"
            + " {token.actions.githubusercontent.com:aud: sts.amazonaws.com}, StringLike:"
            + " {token.actions.githubusercontent.com:sub:"
            + " repo:«${GitHubOrg}»/web:ref:refs/heads/main}}}]}",
        Shown.of(role));
    assertEquals("Role", role.role().display());
    assertEquals(Optional.of(3600), role.role().maxSessionSeconds(), "left out is IAM's default");
    assertEquals(1, role.role().details().powerful().size());
    assertEquals("token.actions.githubusercontent.com", facts.providers().get(0).url());
  }

  @Test
  void everything_that_a_template_can_do() {
    Facts facts = template("pulumi.yaml");
    assertEquals(
        List.of(
            "{Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Federated: "
                + PROVIDER
                + "api.pulumi.com/oidc}, Action: sts:AssumeRoleWithWebIdentity, Condition:"
                + " {StringEquals: {api.pulumi.com/oidc:aud: acme}, StringLike:"
                + " {api.pulumi.com/oidc:sub: [pulumi:deploy:org:acme:project:web:stack:prod:*,"
                + " pulumi:deploy:org:acme:project:api:*, «chosen by a condition»,"
                + " pulumi:deploy:org:acme:project:«${Stack}»:*, «exported by another stack»]}}},"
                + " {Effect: Allow, Principal: {AWS: [«`${AWS::AccountId}`, known when the stack"
                + " is created», 222222222222,"
                + " arn:«${AWS::Partition}»:iam::«${AWS::AccountId}»:root]}, Action:"
                + " sts:AssumeRole, Condition: «chosen by a condition»}]}",
            "{Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Federated: "
                + PROVIDER
                + "api.pulumi.com/oidc}, Action: sts:AssumeRoleWithWebIdentity, Condition:"
                + " {StringEquals: {api.pulumi.com/oidc:aud: «${Audience}»,"
                + " api.pulumi.com/oidc:sub:"
                + " pulumi:environments:org:acme:env:web/${aws:PrincipalTag/env}}}}]}",
            "«written by a macro»"),
        facts.policies().stream().map(Shown::of).toList());
    Role deploy = facts.policies().get(0).role();
    assertEquals(Optional.of("web-deploy"), deploy.name());
    assertEquals(Optional.of(7200), deploy.maxSessionSeconds());
    assertEquals(Map.of("team", "acme"), deploy.details().tags());
    assertEquals(1, deploy.details().unlimited().size(), "DeployPolicy is written into it");
    assertEquals(
        List.of("acme", "aws:acme"),
        facts.providers().get(0).clientIds().orElseThrow().stream().map(Object::toString).toList());
  }

  @Test
  void what_the_CDK_writes() {
    Facts facts = template("cdk.template.json");
    String cluster = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";
    assertEquals(
        "{Statement: [{Action: sts:AssumeRoleWithWebIdentity, Condition: {StringEquals: {"
            + cluster
            + ":sub: system:serviceaccount:web:frontend}}, Effect: Allow, Principal: {Federated: "
            + PROVIDER
            + cluster
            + "}}], Version: 2012-10-17}",
        Shown.of(facts.policies().get(0)));
    assertEquals(1, facts.policies().get(0).role().details().powerful().size());
    assertEquals("web-pipeline", facts.policies().get(1).role().display());
    assertEquals(Optional.of(14400), facts.policies().get(1).role().maxSessionSeconds());
    assertEquals(cluster, facts.providers().get(0).url());
  }

  @Test
  void the_role_of_a_function_that_SAM_makes() {
    Facts facts = template("sam.yaml");
    assertEquals(
        List.of("ThumbnailsRole"),
        facts.policies().stream().map(policy -> policy.role().display()).toList());
  }

  @ParameterizedTest
  @CsvSource({"get-template.json, 1, 7", "get-template-yaml.json, 2, 2"})
  void what_get_template_prints(String name, int roles, int line) {
    Facts facts = template(name);
    assertEquals(roles, facts.policies().size());
    assertEquals(
        line, facts.policies().get(0).policy().policy().tree().span().line(), "in the file itself");
  }

  private static Facts template(String name) {
    Facts facts = Samples.file(Path.of("testdata", "templates", name));
    assertEquals(Optional.of("CloudFormation template"), facts.kind());
    assertEquals(List.of(), facts.problems());
    assertEquals(List.of(), facts.failures());
    facts.policies().forEach(policy -> assertEquals(List.of(), policy.policy().problems()));
    return facts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'Ref': 'Org'}                                                | acme",
        "{'Ref': 'None'}                     | «`${None}`, a parameter without default»",
        "{'Ref': 'AWS::Region'}        | «`${AWS::Region}`, known when the stack is created»",
        "{'Ref': 'Nowhere'}             | «`${Nowhere}`, declared nowhere in the template»",
        "{'Ref': 'Stored'}                   | «`${Stored}`, a parameter without default»",
        "{'Ref': 'Many'}                                               | [a, b]",
        "{'Ref': 'R'}                                                  | web",
        "{'Fn::GetAtt': ['R', 'Arn']}"
            + " | arn:«${AWS::Partition}»:iam::«${AWS::AccountId}»:role/ci/web",
        "{'Fn::GetAtt': 'R.RoleId'}    | «`${R.RoleId}`, known when the stack is created»",
        "{'Fn::Sub': 'x:${Org}:${None}:${!Org}:*'}     | x:acme:«${None}»:${Org}:*",
        "{'Fn::Sub': ['${a}-${b}-${Org}', {'a': {'Ref': 'Org'}, 'b': {'Ref': 'None'}}]}"
            + " | acme-«${b}»-acme",
        "{'Fn::Sub': 'open ${Org'}                                     | open ${Org",
        "{'Fn::Sub': '${R.Arn}'}"
            + " | arn:«${AWS::Partition}»:iam::«${AWS::AccountId}»:role/ci/web",
        "{'Fn::Join': ['/', ['a', {'Ref': 'Org'}, {'Ref': 'None'}]]}   | a/acme/«${None}»",
        "{'Fn::Join': [',', {'Ref': 'Many'}]}                          | a,b",
        "{'Fn::Join': ['', {'Fn::ImportValue': 'x'}]}  | «known when the stack is created»",
        "{'Fn::If': ['Yes', 'a', 'b']}                                 | a",
        "{'Fn::If': ['No', 'a', 'b']}                                  | b",
        "{'Fn::If': ['Open', 'a', 'b']}                         | «chosen by a condition»",
        "{'Fn::If': ['Open', 'a', {'Fn::Sub': 'a'}]}                   | a",
        "{'Fn::If': ['Open', {'Ref': 'None'}, {'Ref': 'None'}]} | «chosen by a condition»",
        "{'Fn::If': ['Both', 'a', 'b']}                                | b",
        "{'Fn::If': ['Loop', 'a', 'b']}                         | «chosen by a condition»",
        "[{'Fn::If': ['Yes', {'Ref': 'AWS::NoValue'}, 'b']}, 'c']      | [c]",
        "{'a': {'Ref': 'AWS::NoValue'}, 'b': 'c'}                      | {b: c}",
        "{'Fn::FindInMap': ['M', 'p', 'k']}                            | v",
        "{'Fn::FindInMap': ['M', {'Ref': 'AWS::Region'}, 'same']}      | s",
        "{'Fn::FindInMap': ['M', {'Ref': 'AWS::Region'}, 'k']}"
            + " | «looked up by a key that is not known»",
        "{'Fn::FindInMap': ['M', 'r', 'k', {'DefaultValue': {'Ref': 'Org'}}]}       | acme",
        "{'Fn::FindInMap': ['M', 'p', 'k', {'DefaultValue': 'd'}]}     | v",
        "{'Fn::FindInMap': ['M', {'Ref': 'AWS::Region'}, 'same', {'DefaultValue': 'd'}]}"
            + " | «looked up by a key that is not known»",
        "{'Fn::Select': ['1', {'Fn::Split': [':', 'a:b:c']}]}          | b",
        "{'Fn::Select': [9, ['a']]}               | «known when the stack is created»",
        "{'Fn::Split': ['-', {'Fn::Sub': '${None}-x'}]} | «known when the stack is created»",
        "{'Fn::Base64': 'a'}                      | «known when the stack is created»",
        "{'Fn::GetAtt': ['Endless', 'Value']}     | «too intricate to be worked out»",
        "'{{resolve:ssm:/a/b}}:x'                                      | «{{resolve:ssm:/a/b}}»:x",
      })
  void functions(String value, String expected) {
    String template =
        "{'Resources': {'R': {'Type': 'AWS::IAM::Role', 'Properties': {'RoleName': 'web', 'Path':"
            + " '/ci/', 'AssumeRolePolicyDocument': {'Id': @}}}, 'Endless': {'Type':"
            + " 'Custom::AWSCDKCfnJson', 'Properties': {'Value': {'Fn::GetAtt': ['Endless',"
            + " 'Value']}}}}, 'Parameters': {'Org': {'Type': 'String', 'Default': 'acme'}, 'None':"
            + " {'Type': 'String'}, 'Many': {'Type': 'CommaDelimitedList', 'Default': 'a, b'},"
            + " 'Stored': {'Type': 'AWS::SSM::Parameter::Value<String>', 'Default': '/x'}},"
            + " 'Conditions': {'Yes': {'Fn::Equals': [{'Ref': 'Org'}, 'acme']}, 'No': {'Fn::Not':"
            + " [{'Condition': 'Yes'}]}, 'Open': {'Fn::Equals': [{'Ref': 'None'}, 'x']}, 'Both':"
            + " {'Fn::And': [{'Condition': 'Open'}, {'Condition': 'No'}]}, 'Loop': {'Fn::Or':"
            + " [{'Condition': 'Loop'}, {'Condition': 'Open'}]}}, 'Mappings': {'M': {'p': {'k':"
            + " 'v', 'same': 's'}, 'q': {'k': 'w', 'same': 's'}}}}";
    Facts facts = Samples.read("t.json", template.replace("@", value).replace('\'', '"'));
    Tree policy = facts.policies().get(0).policy().policy().tree();
    assertEquals(expected, Shown.of(((Tree.Mapping) policy).get("Id").orElseThrow()));
  }

  /** A place in a text that was put together is a place in the file. */
  @Test
  void places_point_at_what_is_written() {
    String yaml =
        """
        Parameters: {Org: {Type: String, Default: a}}
        Resources:
          R:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument: !Sub |
                {"Version": "2012-10-17",
                 "Statement": [{"Effect": "allow ${Org}!"}]}
        """;
    RolePolicy policy = Samples.read("t.yaml", yaml).policies().get(0);
    Span effect =
        policy.policy().problems().stream()
            .filter(problem -> problem.kind().equals("invalid-effect"))
            .findFirst()
            .orElseThrow()
            .span();
    assertEquals("t.yaml:8:35", effect.toString());
    assertEquals(50, effect.endColumn());
  }

  @Test
  void a_policy_text_with_a_gap_in_its_structure_is_not_told() {
    String text =
        "{'Resources': {'R': {'Type': 'AWS::IAM::Role', 'Properties': {'AssumeRolePolicyDocument':"
            + " {'Fn::Sub': '{\\'Statement\\': ${Statements}}'}}}}}";
    Facts facts = Samples.read("t.json", text.replace('\'', '"'));
    assertEquals(List.of(), facts.failures());
    assertEquals("«declared nowhere in the template»", Shown.of(facts.policies().get(0)));
  }
}
