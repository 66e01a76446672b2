package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the configuration names are read whatever the input is. */
class NamedFilesTest {
  private static final String SETTINGS =
      "{\"operationContext\": {\"oidc\": {\"aws\": {\"roleArn\":"
          + " \"arn:aws:iam::123456789012:role/web\", \"sessionName\": \"web\"}}}}";

  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc"},
        "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {
          "StringEquals": {"api.pulumi.com/oidc:aud": "acme"},
          "StringLike": {"api.pulumi.com/oidc:sub": "pulumi:deploy:org:acme:project:api:*"}}}]}
      """;

  @TempDir private Path temp;

  @Test
  void settingsAndPoliciesAreJoined() throws IOException {
    write("iam/trust.json", POLICY);
    write("deploy/settings.json", SETTINGS);
    write(
        "subclaim.yaml",
        """
        inventory:
          stacks: [{name: acme/web/prod, settings: deploy/settings.json}]
          roles: [{arn: 'arn:aws:iam::123456789012:role/web', policy: iam/trust.json}]
        """);
    Ran ran = Ran.in(temp, "lint", "iam", "--format", "concise");
    assertEquals(1, ran.exit(), ran.out());
    assertTrue(ran.out().contains("web refuses every deployment of acme/web/prod"), ran.out());
    assertTrue(ran.out().startsWith("deploy/settings.json:1:"), ran.out());
  }

  @Test
  void inventoriesAreTakenFromOtherFiles() throws IOException {
    write("iam/trust.json", POLICY);
    write("team/stacks.txt", "acme/web/prod\n");
    write("team/more.yaml", "stacks: [{name: acme/web/dev, settings: dev.json}]\n");
    write("team/dev.json", SETTINGS);
    write(
        "subclaim.yaml",
        """
        inventory:
          from: [team/stacks.txt, team/more.yaml]
          roles: [{arn: 'arn:aws:iam::123456789012:role/web', policy: iam/trust.json}]
        """);
    Ran ran = Ran.in(temp, "lint", "iam", "--format", "concise");
    assertTrue(ran.out().contains("web refuses every deployment of acme/web/dev"), ran.out());
  }

  @Test
  void aFileThatIsNotThereIsAFailure() throws IOException {
    write("iam/trust.json", POLICY);
    write("iam/other.txt", "some text\n");
    write(
        "subclaim.yaml",
        """
        inventory:
          stacks: [{name: acme/web/prod, settings: deploy/no.json}]
          from: [iam/other.txt]
        """);
    Ran ran = Ran.in(temp, "lint", "iam");
    assertEquals(2, ran.exit());
    assertTrue(
        ran.out().contains("failed: deploy/no.json: no such file (subclaim.yaml:2 names it)"),
        ran.out());
    assertTrue(ran.out().contains("failed: iam/other.txt: is nothing that"), ran.out());
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
