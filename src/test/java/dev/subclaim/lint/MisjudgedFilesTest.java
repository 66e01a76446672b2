package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a careless reading calls wrong: exports, settings, environments, templates. */
class MisjudgedFilesTest {
  @TempDir private Path temp;

  private static final String ROLE =
      """
      {"RoleDetailList": [{"RoleName": "web-deploy",
        "Arn": "arn:aws:iam::123456789012:role/web-deploy",
        "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
          "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc"},
          "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {
            "StringEquals": {"api.pulumi.com/oidc:aud": "acme"},
            "StringLike": {"api.pulumi.com/oidc:sub": "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write"}}}]}}]}
      """;

  private static final String SETTINGS =
      """
      {"operationContext": {"oidc": {"aws": {"sessionName": "pulumi-web", "duration": "2h",
        "roleArn": "arn:aws:iam::123456789012:role/web-deploy"}}}}
      """;

  /** The account's details do not tell the maximum: it may be an hour, and it may be twelve. */
  @Test
  void aMaximumThatTheExportDoesNotTellIsNotAnHour() throws IOException {
    Files.writeString(temp.resolve("account.json"), ROLE);
    assertEquals(List.of("duration-may-exceed-role"), said(SETTINGS));
    assertEquals(List.of(), said(SETTINGS.replace("2h", "1h")));
  }

  /** The rules that speak at warning or above of settings beside the account. */
  private List<String> said(String settings) throws IOException {
    Files.writeString(temp.resolve("acme.web.prod.json"), settings);
    String ours = Ran.in(temp, "lint", "account.json", "acme.web.prod.json").out();
    return Pattern.compile("(?m)^(?:error|warning)\\[([a-z-]+)]")
        .matcher(ours)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** The resource stores {@code 1h30m0s}. */
  @Test
  void eachFormatHasItsOwnDurations() {
    String program =
        """
        name: platform
        runtime: yaml
        resources:
          settings:
            type: pulumiservice:index:DeploymentSettings
            properties:
              organization: acme
              project: web
              stack: prod
              operationContext:
                oidc:
                  aws:
                    roleARN: arn:aws:iam::123456789012:role/web-deploy
                    sessionName: pulumi-web
                    duration: 1.5h
        """;
    assertEquals(List.of(), Judged.rulesOf(program));
  }

  /** An environment hands its login's own keys on: that is what it is for. */
  @Test
  void keysOfALoginAreNotStatic() {
    String environment =
        """
        values:
          aws:
            login:
              fn::open::aws-login:
                oidc:
                  roleArn: arn:aws:iam::123456789012:role/web-deploy
                  sessionName: pulumi-web
                  duration: 1h
          environmentVariables:
            AWS_ACCESS_KEY_ID: ${aws.login.accessKeyId}
            AWS_SECRET_ACCESS_KEY: ${aws.login.secretAccessKey}
        """;
    assertEquals(List.of(), Judged.rulesOf(environment));
  }

  /** A list of stacks has no settings: nothing in it names a role, and nothing is said of roles. */
  @Test
  void stacksThatAreOnlyListedNameNoRole() {
    String stacks =
        """
        [{"name": "acme/web/prod", "current": false, "url": "https://app.pulumi.com/acme/web/prod"},
         {"name": "acme/api/prod", "current": false, "url": "https://app.pulumi.com/acme/api/prod"}]
        """;
    assertEquals(List.of(), Judged.rulesOf(stacks, ROLE));
  }

  /** What a template tool fills in is a placeholder, not a broken policy variable. */
  @Test
  void templatesAreNotRendered() {
    for (String hole : List.of("${org}", "{{ org }}", "{org}")) {
      String template =
          ROLE.replace("oidc:aud\": \"acme", "oidc:aud\": \"" + hole)
              .replace("org:acme", "org:" + hole);
      assertEquals(List.of("unresolved-placeholder"), Judged.rulesOf(template), hole);
    }
  }
}
