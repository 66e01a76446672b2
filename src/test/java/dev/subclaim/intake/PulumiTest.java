package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.source.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States, previews and YAML programs of Pulumi; what is not known stands in « ». */
class PulumiTest {
  private static final Path STATE = Path.of("testdata", "states", "pulumi.json");
  private static final Path PREVIEW = Path.of("testdata", "plans", "pulumi-preview.json");
  private static final Path PROGRAM = Path.of("testdata", "templates", "pulumi-program.yaml");
  private static final Object[] AUDIENCE = {
    "Statement", 0, "Condition", "StringEquals", "api.pulumi.com/oidc:aud"
  };

  @Test
  void a_state_tells_roles_providers_and_settings() {
    Facts facts = clean(STATE, "Pulumi state");
    assertEquals(
        List.of("web-deploy", "web-esc", "hidden", "api-deploy"),
        facts.policies().stream().map(policy -> policy.role().display()).toList(),
        "what is about to be deleted is left out");
    RolePolicy web = facts.policies().get(0);
    assertEquals(Optional.of("arn:aws:iam::111111111111:role/web-deploy"), web.role().arn());
    assertEquals(
        Optional.of(7200), web.role().maxSessionSeconds(), "as it is, not as it was meant");
    assertEquals(1, web.role().details().powerful().size());
    assertEquals(Map.of("team", "web"), web.role().details().tags());
    assertEquals("acme", Samples.written(web, AUDIENCE).replaceAll("[\\\\\"]", ""));
    assertEquals(1, facts.policies().get(3).role().details().powerful().size());
    OidcProvider provider = facts.providers().get(0);
    assertEquals(Optional.of("111111111111"), provider.account());
    assertEquals(2, provider.clientIds().orElseThrow().size());
    assertEquals(1, facts.settings().size());
  }

  @Test
  void secrets_that_are_shown_are_read_and_others_are_not_known() {
    List<RolePolicy> policies = clean(STATE, "Pulumi state").policies();
    assertEquals("aws:acme", Samples.written(policies.get(1), AUDIENCE).replaceAll("[\\\\\"]", ""));
    assertEquals("«a secret»", Shown.of(policies.get(2)));
  }

  @ParameterizedTest
  @CsvSource({"pulumi-preview.json, 1", "pulumi-preview.jsonl, 0"})
  void a_preview_tells_what_will_be(String name, int settings) {
    Facts facts = clean(Path.of("testdata", "plans", name), "Pulumi preview");
    assertEquals(
        List.of("web-deploy", "api-deploy-1c2d3e4"),
        facts.policies().stream().map(policy -> policy.role().display()).toList());
    RolePolicy web = facts.policies().get(0);
    assertEquals(Optional.of("arn:aws:iam::111111111111:role/web-deploy"), web.role().arn());
    assertEquals(Optional.of(7200), web.role().maxSessionSeconds());
    assertEquals("acme", Samples.written(web, AUDIENCE).replaceAll("[\\\\\"]", ""));
    assertEquals("«known after the update»", Shown.of(facts.policies().get(1)));
    assertEquals("token.actions.githubusercontent.com", facts.providers().get(0).url());
    assertEquals(settings, facts.settings().size());
  }

  @Test
  void policies_attached_in_a_preview_are_the_roles() {
    Facts facts = clean(PREVIEW, "Pulumi preview");
    assertEquals(1, facts.policies().get(1).role().details().powerful().size());
  }

  @Test
  void a_program_in_yaml_is_worked_out() {
    Facts facts = clean(PROGRAM, "Pulumi project");
    String principal = "arn:«${partition}»:iam::«${account}»:oidc-provider/";
    assertEquals(
        List.of(
            "{Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Federated: "
                + principal
                + "api.pulumi.com/oidc}, Action: sts:AssumeRoleWithWebIdentity, Condition:"
                + " {StringEquals: {api.pulumi.com/oidc:aud: acme}, StringLike:"
                + " {api.pulumi.com/oidc:sub: [pulumi:deploy:org:acme:project:web:stack:prod:*,"
                + " pulumi:deploy:org:acme:project:web:stack:«${pulumi.stack}»:*,"
                + " pulumi:deploy:org:acme:project:web:stack:dev:*]}}}]}",
            "{Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Federated:"
                + " arn:aws:iam::«${accountId}»:oidc-provider/api.pulumi.com/oidc}, Action:"
                + " sts:AssumeRoleWithWebIdentity, Condition: {StringEquals:"
                + " {api.pulumi.com/oidc:aud: aws:acme, api.pulumi.com/oidc:sub:"
                + " pulumi:environments:org:acme:env:web/${aws:PrincipalTag/env}}}}]}",
            "{Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Federated: ["
                + principal
                + "token.actions.githubusercontent.com]}, Action: [sts:AssumeRoleWithWebIdentity],"
                + " Condition: {StringEquals: {token.actions.githubusercontent.com:aud:"
                + " [sts.amazonaws.com]}, StringLike: {token.actions.githubusercontent.com:sub:"
                + " [repo:acme/web:ref:refs/heads/main]}}}]}",
            "«read from a file of its own»"),
        facts.policies().stream().map(Shown::of).toList());
    Role deploy = facts.policies().get(0).role();
    assertEquals(Optional.of("iam-deploy"), deploy.name());
    assertEquals(Optional.of(7200), deploy.maxSessionSeconds());
    assertEquals(1, deploy.details().powerful().size());
    assertEquals(
        List.of("iam"), facts.pulumi().projects().stream().map(p -> p.project().text()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "${org}                    | acme",
        "a-${org}-$${org}-$$x      | a-acme-${org}-$$x",
        "open ${org                | open ${org",
        "${list[1]}                | b",
        "${map.deep[\"key\"]}      | value",
        "${map}                    | {deep: {key: value}}",
        "${map.none}               | «`${map.none}`, known after the update»",
        "x${other.output}          | x«${other.output}»",
        "${role.arn}               | arn:«${partition}»:iam::«${account}»:role/ci/web",
        "${role.name}              | web",
        "${endless}                | {again: «`${endless.again}`, known after the update»}",
        "{fn::secret: '${org}'}    | acme",
        "{Fn::Join: ['-', ['${org}', '${x.y}']]} | acme-«${...}»",
        "{fn::join: ['-']}         | «worked out by a function»",
        "{fn::split: ['-', 'a-b']} | [a, b]",
        "{fn::split: ['-', '${x.y}-b']} | «worked out by a function»",
        "{fn::select: [1, [a, '${org}']]} | acme",
        "{fn::select: [9, [a]]}    | «worked out by a function»",
        "{fn::invoke: {function: 'aws:iam:getRole', arguments: {name: web}, return: arn}}"
            + " | «known after the update»",
        "{fn::toBase64: '${org}'}  | «worked out by a function»",
        "${plain}                  | acme",
        "${told}                   | acme",
      })
  void values(String value, String expected) {
    String program =
        """
        name: p
        runtime: yaml
        config: {org: {default: acme}, plain: acme, told: {value: acme}}
        variables:
          list: [a, b]
          map: {deep: {key: value}}
          endless: {again: '${endless.again}'}
        resources:
          role:
            type: aws:iam:Role
            properties:
              name: web
              path: /ci/
              assumeRolePolicy: {Id: VALUE}
        """;
    String written = value.startsWith("{") ? value : "'" + value + "'";
    Facts facts = Samples.read("Pulumi.yaml", program.replace("VALUE", written));
    Tree policy = facts.policies().get(0).policy().policy().tree();
    assertEquals(expected, Shown.of(((Tree.Mapping) policy).get("Id").orElseThrow()));
  }

  private static Facts clean(Path file, String kind) {
    Facts facts = Samples.file(file);
    assertEquals(Optional.of(kind), facts.kind());
    assertEquals(List.of(), facts.problems());
    assertEquals(List.of(), facts.failures());
    facts.policies().forEach(policy -> assertEquals(List.of(), policy.policy().problems()));
    return facts;
  }
}
