package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Components that a Pulumi program in YAML declares. */
class PulumiComponentsTest {
  private static final String PRINCIPAL =
      "{Federated: arn:«${partition}»:iam::«${account}»:oidc-provider/api.pulumi.com/oidc}";

  @Test
  void each_resource_that_is_a_component_has_the_component_s_roles() {
    Facts facts = Samples.file(Path.of("testdata", "templates", "pulumi-components.yaml"));
    assertEquals(Optional.of("Pulumi project"), facts.kind());
    assertEquals(List.of(), facts.problems());
    assertEquals(List.of(), facts.failures());
    assertEquals(
        List.of("deploy-platform", "deploy-platform", "spare.role"),
        facts.policies().stream().map(policy -> policy.role().display()).toList(),
        "a role that is only looked up is none of the program's");
    String web = Shown.of(facts.policies().get(0));
    assertTrue(web.contains("Principal: " + PRINCIPAL), web);
    assertTrue(web.contains("sub: [pulumi:deploy:org:acme:project:web:stack:prod:*]"), web);
    assertEquals(Optional.of(7200), facts.policies().get(0).role().maxSessionSeconds());
    assertEquals(1, facts.policies().get(0).role().details().powerful().size());
    String api = Shown.of(facts.policies().get(1));
    assertTrue(api.contains("sub: «`${unheard.of}`, known after the update»"), api);
    assertEquals(Optional.of(3600), facts.policies().get(1).role().maxSessionSeconds());
    String spare = Shown.of(facts.policies().get(2));
    assertTrue(spare.contains("sub: «`${subject}`, known after the update»"), spare);
    OidcProvider provider = facts.providers().get(0);
    assertEquals("api.pulumi.com/oidc", provider.url());
    assertEquals("[acme]", provider.clientIds().orElseThrow().toString());
  }

  @Test
  void components_alone_are_read() {
    String plugin =
        """
        components:
          deployer:
            resources:
              role:
                type: aws:iam:Role
                properties: {assumeRolePolicy: {Version: "2012-10-17", Statement: []}}
        """;
    Facts facts = Samples.read("main.yaml", plugin);
    assertEquals(Optional.of("Pulumi project"), facts.kind());
    assertEquals("deployer.role", facts.policies().get(0).role().display());
  }

  /** A component that makes a role is called so; each role in it is not one more of them. */
  @Test
  void resources_of_others_are_no_components_by_their_name() {
    String program =
        """
        name: p
        runtime: yaml
        components:
          Role:
            resources:
              role:
                type: aws:iam:Role
                properties: {assumeRolePolicy: {Version: "2012-10-17", Statement: []}}
          Bucket:
            resources:
              bucket: {type: "gcp:storage:Bucket"}
              reader: {type: "aws-native:iam:Role", properties: {assumeRolePolicyDocument: {}}}
        resources:
          web: {type: "p:index:Role"}
          files: {type: "p:index:Bucket"}
          plain: {type: "aws:s3:Bucket"}
          own: {type: "aws:iam:Role", properties: {assumeRolePolicy: {}}}
        """;
    assertEquals(
        List.of("own", "web.role", "files.reader"),
        Samples.read("Pulumi.yaml", program).policies().stream()
            .map(policy -> policy.role().display())
            .toList());
  }

  /** What another component gives is known of a component, in whatever order they stand. */
  @Test
  void a_component_of_another_one_is_not_judged_by_its_defaults() {
    String inner =
        """
          inner:
            inputs: {org: {type: string, default: any}}
            resources:
              role: {type: "aws:iam:Role", properties: {assumeRolePolicy: {Id: "${org}"}}}
        """;
    String outer =
        """
          outer:
            resources:
              one: {type: "p:index:inner", properties: {org: acme}}
        """;
    for (String components : List.of(inner + outer, outer + inner)) {
      Facts facts =
          Samples.read("Pulumi.yaml", "name: p\nruntime: yaml\ncomponents:\n" + components);
      assertEquals(
          List.of("outer.one.role {Id: acme}"),
          facts.policies().stream()
              .map(policy -> policy.role().display() + " " + Shown.of(policy))
              .toList());
    }
  }

  @Test
  void components_in_each_other_end() {
    StringBuilder program = new StringBuilder("name: p\nruntime: yaml\ncomponents:\n");
    for (int i = 0; i < 12; i++) {
      program.append("  c").append(i).append(":\n    outputs: {o: '${r0.o}${r1.o}'}\n");
      program.append("    inputs: {i: {type: string}}\n    resources:\n");
      for (int j = 0; j < 8; j++) {
        program.append(
            "      r%d: {type: 'c%d', properties: {i: '${i}${r0.o}'}}\n"
                .formatted(j, (i + 1) % 12));
      }
      program.append(
          "      role: {type: 'aws:iam:Role', properties: {assumeRolePolicy: {Id: '${i}'}}}\n");
    }
    program.append("resources:\n  first: {type: c0, properties: {i: '${first.o}'}}\n");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Facts facts = Samples.read("Pulumi.yaml", program.toString());
          assertEquals(1, facts.failures().size());
          String message = facts.failures().get(0).message();
          assertTrue(message.startsWith("is not read whole: its components"), message);
        });
  }
}
