package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks for which role, and whether it lets them in. */
class UseTest {
  private static final String ROLE = "arn:aws:iam::222222222222:role/web-deploy";

  @Test
  void everyOperationOfAStackIsTried() {
    Team team = new Team().with("acme.web.prod.json", settings("")).with("role.json", role(DEPLOY));
    assertEquals(
        List.of(
            "acme/web/prod asks for "
                + ROLE
                + " 1h, web-deploy:"
                + " update YES, preview YES, refresh YES, destroy YES"),
        team.uses());
  }

  @Test
  void operationsAreToldApartAndDriftIsTriedWhereItRuns() {
    String update = "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write";
    Team team =
        new Team()
            .with("acme.web.prod.json", settings(", \"gitHub\": {\"previewPullRequests\": true}"))
            .with(
                "program.yaml",
                "name: deploy",
                "runtime: yaml",
                "resources:",
                "  drift:",
                "    type: pulumiservice:index:DriftSchedule",
                "    properties: {organization: acme, project: web, stack: prod,"
                    + " scheduleCron: '0 0 * * *', autoRemediate: true}",
                "  clean:",
                "    type: pulumiservice:DeploymentSchedule",
                "    properties: {organization: acme, project: web, stack: prod,"
                    + " scheduleCron: '0 0 * * *', pulumiOperation: refresh}")
            .with("role.json", role(condition("acme", update)));
    assertEquals(
        List.of(
            "acme/web/prod asks for "
                + ROLE
                + " 1h, web-deploy: update YES, preview (a pull request) NO,"
                + " refresh (a schedule) NO, destroy NO,"
                + " detect-drift (a schedule) NO, remediate-drift (a schedule) NO"),
        team.uses());
  }

  @Test
  void settingsOfNobodyNameARoleAllTheSame() {
    Team team = new Team().with("settings.json", settings("")).with("role.json", role(DEPLOY));
    assertEquals(List.of("somebody asks for " + ROLE + " 1h, web-deploy"), team.uses());
  }

  @Test
  void aRoleThatWasNotReadSaysNothing() {
    Team team = new Team().with("acme.web.prod.json", settings(""));
    assertEquals(List.of("acme/web/prod asks for " + ROLE + " 1h, not read"), team.uses());
  }

  /** Client ids refuse what the policy would let in. */
  @Test
  void theProviderIsAskedFirst() {
    Team team =
        new Team()
            .with("acme.web.prod.json", settings(""))
            .with("role.json", role(DEPLOY))
            .with(
                "222222222222/provider.json",
                "{\"Url\": \"api.pulumi.com/oidc\", \"ClientIDList\": [\"aws:acme\"]}");
    Attempt update = team.estate().uses().get(0).attempts().get(0);
    assertEquals(true, update.refused());
    assertEquals(true, update.trials().get(0).refusedBefore());
  }

  /**
   * What the subject looks like hangs on how the environment is opened. The audience of one that a
   * stack opens is not documented, and the role takes one of two.
   */
  @ParameterizedTest
  @CsvSource({
    "pulumi:environments:org:acme:env:web/prod, '', by name YES",
    "pulumi:environments:org:acme:env:web/*, '', by name YES",
    "pulumi:environments:org:acme:env:web/prod, environment: [web/prod], from acme/web/dev NO",
    "pulumi:environments:org:acme:env:<yaml>, environment: [web/prod], from acme/web/dev UNKNOWN",
    "pulumi:environments:org:acme:env:*, environment: [web/prod], from acme/web/dev UNKNOWN",
  })
  void anEnvironmentIsTriedAsItIsOpened(String subject, String stack, String answer) {
    Team team =
        new Team()
            .with("subclaim.yaml", "organizations: [acme]")
            .with("Pulumi.yaml", "name: web", "runtime: nodejs")
            .with("Pulumi.dev.yaml", "config: {}", stack)
            .with("acme.web.prod.yaml", login(""))
            .with("role.json", role(condition("aws:acme", subject)));
    assertEquals(
        List.of("acme/web/prod asks for " + ROLE + " 2h, web-deploy: as prod " + answer),
        team.uses());
  }

  @ParameterizedTest
  @CsvSource({
    "currentEnvironment.name:web/prod, currentEnvironment.name, YES",
    "currentEnvironment.name:web/dev, currentEnvironment.name, NO",
    "currentEnvironment.name:web/prod:pulumi.user.login:alice,"
        + " 'currentEnvironment.name, pulumi.user.login', UNKNOWN",
    "currentEnvironment.name:web/prod:*," + " 'currentEnvironment.name, pulumi.user.login', YES",
    "currentEnvironment.name:web/dev:pulumi.user.login:alice,"
        + " 'currentEnvironment.name, pulumi.user.login', NO",
    "currentEnvironment.name:web/prod, 'team, currentEnvironment.name', UNKNOWN",
  })
  void attributesMakeTheSubject(String rest, String attributes, String answer) {
    String subject = "pulumi:environments:pulumi.organization.login:acme:" + rest;
    Team team =
        new Team()
            .with("acme.web.prod.yaml", login(", subjectAttributes: [" + attributes + "]"))
            .with("role.json", role(condition("aws:acme", subject)));
    assertEquals(
        answer, team.estate().uses().get(0).attempts().get(0).admitted().name(), attributes);
  }

  @Test
  void anEnvironmentWrittenIntoAStackHasNoName() {
    Team team =
        new Team()
            .with("subclaim.yaml", "organizations: [acme]")
            .with("Pulumi.yaml", "name: web", "runtime: nodejs")
            .with("Pulumi.prod.yaml", "environment:", "  " + login(""))
            .with(
                "role.json",
                role(condition("aws:acme", "pulumi:environments:org:acme:env:web/prod")));
    assertEquals(
        List.of(
            "acme/web/prod asks for " + ROLE + " 2h, web-deploy: as prod from acme/web/prod NO"),
        team.uses());
  }

  /** Account details do not tell how long a session may last; another export does. */
  @Test
  void exportsOfOneRoleTellOfEachOther() {
    Team team =
        new Team()
            .with("a.json", "{\"RoleDetailList\": [" + object(DEPLOY, "") + "]}")
            .with("b.json", "{\"Role\": " + object(DEPLOY, ", \"MaxSessionDuration\": 7200") + "}");
    List<Integer> seconds =
        KnownRoles.in(team.facts(), dev.subclaim.config.Inventory.NONE, java.util.Map.of()).stream()
            .flatMap(f -> f.policies().stream())
            .map(p -> p.role().maxSessionSeconds().orElse(0))
            .toList();
    assertEquals(List.of(7200, 7200), seconds);
  }

  private static final String DEPLOY = condition("acme", "pulumi:deploy:org:acme:project:web:*");

  private static String condition(String audience, String subject) {
    return "{\"StringEquals\": {\"api.pulumi.com/oidc:aud\": \""
        + audience
        + "\"}, \"StringLike\": {\"api.pulumi.com/oidc:sub\": \""
        + subject
        + "\"}}";
  }

  private static String role(String condition) {
    return "{\"Role\": " + object(condition, "") + "}";
  }

  private static String object(String condition, String more) {
    return """
    {"RoleName": "web-deploy", "Arn": "%s"%s, "AssumeRolePolicyDocument":
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Principal": {"Federated": "arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc"},
        "Action": "sts:AssumeRoleWithWebIdentity", "Condition": %s}]}}
    """
        .formatted(ROLE, more, condition);
  }

  private static String settings(String more) {
    return "{\"operationContext\": {\"oidc\": {\"aws\": {\"roleArn\": \""
        + ROLE
        + "\", \"sessionName\": \"web\"}}}"
        + more
        + "}";
  }

  private static String login(String more) {
    return "values: {aws: {'fn::open::aws-login': {oidc: {roleArn: '"
        + ROLE
        + "', sessionName: esc"
        + more
        + "}}}}";
  }
}
