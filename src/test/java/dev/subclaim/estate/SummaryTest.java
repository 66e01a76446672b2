package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run says of itself: what it inferred, and what it could not check. */
class SummaryTest {
  private static final String SETTINGS =
      "{\"operationContext\": {\"oidc\": {\"aws\": {\"roleArn\":"
          + " \"arn:aws:iam::222222222222:role/web-deploy\", \"sessionName\": \"web\"}}}}";

  private static final String ROLE =
      "{\"RoleDetailList\": [{\"RoleName\": \"web-deploy\", \"Arn\":"
          + " \"arn:aws:iam::222222222222:role/web-deploy\", \"AssumeRolePolicyDocument\": "
          + Files.policy("222222222222", Files.acme())
          + "}]}";

  private static final String PROVIDER =
      "{\"Url\": \"api.pulumi.com/oidc\", \"ClientIDList\": [\"acme\", \"aws:acme\"]}";

  @Test
  void organizationsAreInferredFromWhatTheTeamHas() {
    Team team =
        new Team()
            .with("222222222222/provider.json", PROVIDER)
            .with("acme-labs.web.prod.json", SETTINGS)
            .with("role.json", ROLE.replace("acme", "contoso"));
    assertEquals(
        List.of(
            "organizations acme, acme-labs on Pulumi: inferred from the provider's client ids and"
                + " settings that were read. Set them: subclaim config init"),
        team.inferred().words());
  }

  @Test
  void aConfigurationWins() {
    Team team =
        new Team()
            .with("subclaim.yaml", "organizations: [contoso]")
            .with("222222222222/provider.json", PROVIDER);
    assertEquals(List.of(), team.inferred().words());
    assertEquals(List.of("contoso"), team.inferred().organizations().of("pulumi-cloud"));
  }

  /** A folder may be called anything, and a policy may name a stranger. */
  @Test
  void foldersAndPoliciesInferNothing() {
    Team team = new Team().with("acme/web/prod.json", SETTINGS).with("role.json", ROLE);
    assertEquals(List.of(), team.inferred().words());
  }

  @Test
  void whatIsMissingIsSaid() {
    Team team =
        new Team()
            .with("acme.web.prod.json", SETTINGS)
            .with("deploy/settings.json", SETTINGS)
            .with(
                "acme.web.dev.json", SETTINGS.replace("web-deploy", "web-dev").replace("22", "33"))
            .with("infra/Pulumi.yaml", "name: web", "runtime: nodejs")
            .with("infra/Pulumi.dev.yaml", "config: {}")
            .with("infra/Pulumi.stage.yaml", "config: {}")
            .with("role.json", ROLE);
    assertEquals(
        List.of(
            "provider audiences (no provider export)",
            "1 role asked for and not read: arn:aws:iam::333333333333:role/web-dev",
            "session maximum of 1 role (web-deploy: aws iam get-role tells)",
            "1 settings file belongs to no known stack: deploy/settings.json (add to"
                + " subclaim.yaml: inventory: {stacks: [{name: ORG/PROJECT/STACK, settings:"
                + " deploy/settings.json}]})",
            "1 stack configuration of no known organization: infra/Pulumi.stage.yaml"
                + " (--organization NAME)"),
        NotChecked.of(team.estate()));
  }

  @Test
  void nothingIsSaidWhereNothingIsMissing() {
    Team team =
        new Team()
            .with("222222222222/provider.json", PROVIDER)
            .with("acme.web.prod.json", SETTINGS)
            .with(
                "role.json",
                ROLE.replace("\"RoleName\"", "\"MaxSessionDuration\": 3600, \"RoleName\""));
    assertEquals(List.of(), NotChecked.of(team.estate()));
  }

  /** What aws iam get-open-id-connect-provider prints does not say where it is from. */
  @Test
  void aProviderOfNoAccountIsNotTakenForTheRoles() {
    Team team = new Team().with("provider.json", PROVIDER).with("role.json", ROLE);
    assertEquals(
        List.of(
            "provider audiences in 222222222222 (a provider export does not tell its account; lay"
                + " it into a folder called by the account's number)"),
        NotChecked.of(team.estate()));
  }

  /** A policy alone, which nobody asks for, is judged alone. */
  @Test
  void aPolicyAloneMissesNothing() {
    Team team = new Team().with("policy.json", Files.policy("222222222222", Files.acme()));
    assertEquals(List.of(), NotChecked.of(team.estate()));
  }
}
