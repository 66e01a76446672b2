package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, is seen from what stands in it. In the tables `'` stands for a double quote. */
class RecognitionTest {
  private static final String ARN = "arn:aws:iam::111111111111:oidc-provider/api.pulumi.com/oidc";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Version': '2012-10-17', 'Statement': []}",
        "{'Statement': []}",
        "{'Version': '2012-10-17'}",
        "{'Version': '2012-10-17', 'Statement': 'x'}",
        "{'Version': '2012-10-17', 'Statements': [{'Effect': 'Allow'}]}",
        "{'Version': '2008-10-17', 'statement': {'Effect': 'Allow'}}",
        "{'version': '2012-10-17', 'Statment': []}",
        "{'Version': '2012-10-18', 'Statement': [{'Effect': 'allow', 'Action': 'sts:AssumeRole'}]}",
        "{'Statments': [{'Effect': 'Allow', 'Action': 'sts:AssumeRoleWithWebIdentity'}]}",
        "{'Statement': [{'Principle': {'Federated': 'ARN'}, 'Action': 'sts:Assume'}]}",
        "{'Statement': {'Principal': {'federated': 'ARN'}}}",
        "{'Statement': {'Effect': 'Allow', 'Principal': '*', 'Action': '*'}}",
        "{'Statement': [{'Effect': 'Allow', 'Principal': {'Federated': 'ARN'}, 'Action':"
            + " 'sts:AssumeRoleWithWebIdentity', 'Resource': '*'}]}",
        "{'Statement': [{'Effect': 'Allow', 'NotPrincipal': {'Federated': 'ARN'}, 'Action':"
            + " ['sts:AssumeRoleWithWebIdentity']}]}",
        "{'Statement': [{'Effect': 'Allow', 'Action': 'sts:AssumeRoleWithWebIdentity'}]}",
        "{'Statement': [3, null, {'Effect': 'Allow', 'Principal': {'AWS': '1'}, 'Action': 's'}]}",
      })
  void a_trust_policy_is_one_with_typing_mistakes_too(String text) {
    Facts facts = Samples.read("p.json", text.replace("ARN", ARN).replace('\'', '"'));
    assertEquals(Optional.of("trust policy"), facts.kind());
    assertEquals(1, facts.policies().size());
    assertEquals(List.of(), facts.failures());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a permission policy | {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow',"
            + " 'Action': 's3:*', 'Resource': '*'}]}",
        "a permission policy | {'Version': '2012-10-17', 'Statement': {'Effect': 'Allow',"
            + " 'Action': 'sts:AssumeRole', 'Resource': 'arn:aws:iam::111111111111:role/x'}}",
        "a permission policy | {'Statement': [{'Effect': 'Allow', 'Action': ['s3:GetObject']}]}",
        "a permission policy | {'RoleName': 'x', 'PolicyName': 'y', 'PolicyDocument': {}}",
        "a permission policy | {'PolicyVersion': {'Document': {}, 'VersionId': 'v1'}}",
        "a resource policy | {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow',"
            + " 'Principal': '*', 'Action': 's3:GetObject', 'Resource': '*'}]}",
        "a resource policy | {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow',"
            + " 'Principal': {'AWS': '*'}, 'Action': 'ecr:BatchGetImage'}]}",
        "a resource control policy | {'Version': '2012-10-17', 'Statement': [{'Effect': 'Deny',"
            + " 'Principal': '*', 'Action': 'sts:AssumeRoleWithWebIdentity', 'Resource': '*'}]}",
        "a single statement | {'Effect': 'Allow', 'Principal': {'Federated': 'x'}, 'Action':"
            + " 'sts:AssumeRoleWithWebIdentity'}",
        "the log of terraform plan -json | {'@level': 'info', '@message': 'Terraform 1.9.8'}",
        "a configuration of Terraform | {'resource': {'aws_iam_role': {'web': {'name': 'x'}}}}",
        "a configuration of Terraform | {'data': {'aws_iam_policy_document': {'web': {}}}}",
        "events of CloudTrail | {'Records': [{'eventSource': 'sts.amazonaws.com'}]}",
        "events of CloudTrail | {'Events': [{'CloudTrailEvent': '{}'}]}",
        "events of CloudTrail | {'eventSource': 'sts.amazonaws.com', 'eventName': 'AssumeRole'}",
        "an account export without RoleDetailList | {'UserDetailList': []}",
        "findings of Access Analyzer | {'findings': [{'analyzedAt': 'x', 'principal': {}}]}",
        "Kubernetes service accounts | {'kind': 'List', 'items': [{'kind': 'ServiceAccount'}]}",
        "Kubernetes service accounts | {'apiVersion': 'v1', 'kind': 'ServiceAccount'}",
        "a list of repositories | {'nameWithOwner': 'acme/web', 'databaseId': 456789}",
        "the claims of a token | {'iss': 'https://api.pulumi.com/oidc', 'sub': 'x', 'aud': 'y'}",
      })
  void what_is_not_read_is_named(String hint, String text) {
    Facts facts = Samples.read("p.json", text.replace('\'', '"'));
    assertEquals(Optional.empty(), facts.kind());
    assertEquals(List.of(), facts.policies());
    String said = facts.hint().orElse("");
    assertTrue(said.matches("\\Q" + hint + "\\E[,;: ].*"), () -> said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "3",
        "null",
        "'acme'",
        "[[1, 2], ['{', '%7B']]",
        "{'name': 'web', 'version': '1.0.0', 'dependencies': {}}",
        "{'Statement': 'I hereby declare', 'Date': '2012-10-17'}",
        "{'statements': [{'effect': 'permit', 'principal': {'op': 'All'}}]}",
        "{'Roles': ['admin', 'reader']}",
        "{'Role': 'admin'}",
        "{'kind': 'Role', 'apiVersion': 'rbac.authorization.k8s.io/v1', 'rules': []}"
      })
  void everything_else_is_nothing(String text) {
    Facts facts = Samples.read("p.json", text.replace('\'', '"'));
    assertEquals(Optional.empty(), facts.kind());
    assertEquals(Optional.empty(), facts.hint());
    assertEquals(List.of(), facts.failures());
    assertEquals(List.of(), facts.problems());
  }

  @ParameterizedTest
  @CsvSource({
    "iam/web-deploy.json, web-deploy",
    "iam\\web-deploy.json, web-deploy",
    "web.trust.json, web.trust",
    "web-deploy, web-deploy",
    "iam/trust-policy.json, the role",
    "iam/Trust_Policy.YAML, the role",
    "assume-role-policy.json, the role",
    "role.json, the role",
    "policy2.json, the role",
    "-, the role",
    "<stdin>, the role",
    "stdin, the role",
    "roles/admin/.json, .json"
  })
  void a_policy_alone_is_called_after_its_file(String path, String display) {
    Role role = Samples.read(path, Samples.POLICY).policies().get(0).role();
    assertEquals(display, role.display());
    assertEquals(Optional.empty(), role.id());
    assertEquals(Optional.empty(), role.account());
  }

  /** POLICY is a trust policy as a string of JSON. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Pulumi state | web | {'version': 3, 'checkpoint': {'stack': 'organization/p/dev',"
            + " 'latest': {'manifest': {}, 'resources': [{'urn':"
            + " 'urn:pulumi:dev::p::aws:iam/role:Role::web', 'type': 'aws:iam/role:Role',"
            + " 'inputs': {'assumeRolePolicy': POLICY}}]}}}",
        "AWS Config export | web | {'detail-type': 'Config Configuration Item Change', 'detail':"
            + " {'configurationItem': {'ARN': 'arn:aws:iam::111111111111:role/web',"
            + " 'configuration': {'assumeRolePolicyDocument': POLICY}}}}",
        "CloudFormation template | Web | {'StackSet': {'StackSetName': 'x', 'TemplateBody':"
            + " '{\\'Resources\\': {\\'Web\\': {\\'Type\\': \\'AWS::IAM::Role\\',"
            + " \\'Properties\\': {\\'AssumeRolePolicyDocument\\': {}}}}}'}}",
        "Pulumi preview | the role | {'steps': [{'op': 'create', 'newState': {'type':"
            + " 'aws:iam/role:Role', 'inputs': {'assumeRolePolicy': POLICY}}}]}",
      })
  void forms_that_tools_keep_or_send(String kind, String role, String text) {
    String policy = Samples.quoted(Samples.POLICY.strip());
    String json = text.replace('\'', '"').replace("POLICY", policy);
    Facts facts = Samples.read("policy.json", json);
    assertEquals(Optional.of(kind), facts.kind());
    assertEquals(List.of(role), facts.policies().stream().map(p -> p.role().display()).toList());
  }

  @Test
  void an_export_without_roles_is_an_export() {
    assertEquals(Optional.of("role list"), Samples.read("p.json", "{\"Roles\": []}").kind());
    assertEquals(
        Optional.of("account export"), Samples.read("p.json", "{\"RoleDetailList\": []}").kind());
  }

  @Test
  void a_broken_file_is_ours_when_it_speaks_of_roles() {
    assertTrue(Samples.read("p.json", Samples.POLICY + "}").aboutRoles());
    assertTrue(Samples.read("p.json", "{\"Action\": \"sts:AssumeRole\"").aboutRoles());
    assertEquals(false, Samples.read("p.json", "{\"extends\": // base").aboutRoles());
  }
}
